import { useMediaQuery } from '@mantine/hooks';
import type { RowSelectionState } from '@tanstack/react-table';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { asProblem } from '@/api/problem';
import type { ListQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { useOpenRecord } from '../address';
import { EmptyList } from '../EmptyList';
import { offerNeighbours } from '../record/neighbours';
import { useEditRecord } from '../useEditRecord';
import { useColumns } from './columns';
import { Grid } from './Grid';
import { GridSkeleton } from './GridSkeleton';
import { PhoneList } from './PhoneList';
import { SelectionBar } from './SelectionBar';
import { useGridTable } from './useGridTable';
import { useRows } from './useRows';

type Props = {
  object: ObjectType;
  query: ListQuery;
  isFiltered: boolean;
  onSort: (sort: string) => void;
  onCreate: () => void;
  onClear: () => void;
};

const nothing: RowSelectionState = {};

/** The list of an object's records: skeleton, rows, or the reason why there are none. */
export function ListView({ object, query, isFiltered, onSort, onCreate, onClear }: Props) {
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const { rows, total, hasNextPage, isFetching, fetchNextPage, isPending, error, refetch } = useRows(
    object,
    query,
  );
  const columns = useColumns(object);
  const names = columns.fields.map((field) => field.name).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same names mean the same columns
  const fields = useMemo(() => columns.fields, [names, object]);
  const [selection, setSelection] = useState(nothing);
  const table = useGridTable({
    fields,
    rows,
    sizes: columns.sizes,
    onResize: columns.resize,
    selection,
    onSelect: setSelection,
  });
  const { open, openRecord } = useOpenRecord();
  const edit = useEditRecord(object);

  useEffect(
    () =>
      offerNeighbours(
        object.name,
        rows.map((row) => row.id),
      ),
    [object.name, rows],
  );
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetching) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage]);
  const onOpen = useCallback(
    (record: RecordData) => openRecord({ object: object.name, id: record.id }),
    [openRecord, object.name],
  );

  if (isPending) return <GridSkeleton />;
  if (error && rows.length === 0) {
    const problem = asProblem(error);
    return <ProblemState status={problem.status} reason={problem.reason} onRetry={() => void refetch()} />;
  }
  if (rows.length === 0)
    return <EmptyList object={object} isFiltered={isFiltered} onCreate={onCreate} onClear={onClear} />;
  if (isPhone) return <PhoneList object={object} fields={fields} rows={rows} onOpen={onOpen} onEnd={onEnd} />;
  const selected = Object.keys(selection).filter((id) => selection[id]);
  return (
    <>
      <Grid
        object={object}
        fields={fields}
        table={table}
        rows={rows}
        total={total?.value ?? rows.length}
        sort={query.sort ?? object.default_sort}
        openId={open?.object === object.name ? open.id : undefined}
        onSort={onSort}
        onOpen={onOpen}
        onEdit={edit}
        onEnd={onEnd}
      />
      {selected.length > 0 && (
        <SelectionBar object={object} ids={selected} onDone={() => setSelection(nothing)} />
      )}
    </>
  );
}
