import { lazy, Suspense } from 'react';
import type { Filter, ObjectType } from '@/api/types';

const FilterBuilder = lazy(() => import('./builder/FilterBuilder'));

type Props = {
  object: ObjectType;
  filter: Filter | undefined;
  onChange: (filter: Filter | undefined) => void;
  onClose: () => void;
};

/** The dialog of the whole filter; it goes when a filter was chosen. */
export function WholeFilter({ object, filter, onChange, onClose }: Props) {
  const apply = (next: Filter | undefined) => {
    onClose();
    onChange(next);
  };
  return (
    <Suspense>
      <FilterBuilder object={object} filter={filter} onApply={apply} onClose={onClose} />
    </Suspense>
  );
}
