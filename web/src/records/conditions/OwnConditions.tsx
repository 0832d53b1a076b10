import { useMemo } from 'react';
import type { Filter, ObjectType } from '@/api/types';
import { LookupsContext, useLookups } from '../fields/lookups';
import { GroupNode } from '../filters/builder/GroupNode';
import { asGroup } from '../filters/builder/nodes';
import { GroupEditor } from '../filters/builder/recursion';

type Props = {
  /** As `ownValues` gives it. */
  object: ObjectType;
  filter: Filter;
  onChange: (filter: Filter) => void;
};

/** The editor of a filter over a record's own fields. */
export function OwnConditions({ object, filter, onChange }: Props) {
  const lookups = useLookups();
  const apart = useMemo(() => ({ ...lookups, objects: [object] }), [lookups, object]);
  return (
    <LookupsContext.Provider value={apart}>
      <GroupEditor value={GroupNode}>
        <GroupNode object={object} node={asGroup(filter)} onChange={onChange} />
      </GroupEditor>
    </LookupsContext.Provider>
  );
}
