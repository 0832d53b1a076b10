import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import type { Condition, Field, Filter, ObjectType } from '@/api/types';
import { WithLookups } from '@/records/fields/WithLookups';
import { AddFilter } from '@/records/filters/AddFilter';
import { FilterBar } from '@/records/filters/FilterBar';
import { withPart } from '@/records/filters/tree';
import classes from './Funnel.module.css';

type Props = { filter: Filter | undefined };

/** Which deals the funnel counts, by any of their fields; the address holds it. */
export function FunnelFilter({ filter }: Props) {
  const deals = useObjects().find((each) => each.name === 'deals');
  if (!deals) return null;
  return (
    <WithLookups object={deals}>
      <Conditions object={deals} filter={filter} />
    </WithLookups>
  );
}

function Conditions({ object, filter }: Props & { object: ObjectType }) {
  const navigate = useNavigate();
  const [field, setField] = useState<Field | null>(null);
  const change = (next: Filter | undefined) =>
    void navigate({ to: '/funnel', search: (before) => ({ ...before, filter: next }), replace: true });
  const add = (condition: Condition) => change(withPart(filter, condition));
  return (
    <div className={classes.conditions}>
      <AddFilter
        object={object}
        filter={filter}
        field={field}
        onField={setField}
        onAdd={add}
        onChange={change}
      />
      <FilterBar object={object} filter={filter} onChange={change} />
    </div>
  );
}
