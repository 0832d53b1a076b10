import { Fragment } from 'react';
import { FilterWords } from '../FilterWords';
import type { Said } from './usePartWords';

/** What a part was given, piece by piece. */
export function PartWords({ said }: { said: Said[] }) {
  return said.map((each, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no names and keep no state
    <Fragment key={at}>
      {at > 0 && ' · '}
      {typeof each === 'string' ? each : <FilterWords object={each.object} filter={each.filter} />}
    </Fragment>
  ));
}
