import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { datedQuery } from '@/api/dated';
import type { Filter, ObjectType } from '@/api/types';
import { askedFields } from '../colors/rules';
import { expandable } from '../fields/values';
import type { Look } from '../views/look';
import type { Day } from './days';
import { inDays, type Placing } from './placing';

/** The records of a look that lie on the days shown. */
export function useDatedRecords(
  object: ObjectType,
  look: Look,
  q: string | undefined,
  placing: Placing | null,
  days: Day[],
  timeZone: string,
) {
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const within = placing && inDays(placing, first, last, timeZone);
  const parts = [look.filter, within].filter((part): part is Filter => Boolean(part));
  const asked = askedFields(look.colors).filter((name) => object.fields.some((field) => field.name === name));
  const fields = ['title', 'version', placing?.by.name, placing?.until?.name, ...asked];
  return useQuery({
    ...datedQuery(object.name, {
      filter: { and: parts },
      q,
      sort: placing?.by.sortable ? placing.by.name : undefined,
      fields: [...new Set(fields)].filter(Boolean).join(','),
      expand: expandable(object)
        .filter((name) => asked.includes(name))
        .join(','),
    }),
    enabled: placing !== null,
    placeholderData: keepPreviousData,
  });
}
