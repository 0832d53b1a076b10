import type { ObjectType } from '@/api/types';
import { DateWords } from '@/design/DateWords';
import { LookupsContext, useLoadedLookups } from './lookups';

type Props = { object: ObjectType | undefined; children: React.ReactNode };

/** Everything below may show owners, stages and references of this object's records by name. */
export function WithLookups({ object, children }: Props) {
  return (
    <LookupsContext.Provider value={useLoadedLookups(object)}>
      <DateWords>{children}</DateWords>
    </LookupsContext.Provider>
  );
}
