import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  type RowSelectionState,
  rowSelectionFeature,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Field, RecordData } from '@/api/types';
import { columnWidth } from './columns';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature, rowSelectionFeature });
const helper = createColumnHelper<typeof features, RecordData>();

type Options = {
  fields: Field[];
  rows: RecordData[];
  sizes: Record<string, number>;
  onResize: (sizes: Record<string, number>) => void;
  selection: RowSelectionState;
  onSelect: (selection: RowSelectionState) => void;
};

/** The model of the grid: which columns, how wide, which rows are selected. */
export function useGridTable({ fields, rows, sizes, onResize, selection, onSelect }: Options) {
  const columns = useMemo(
    () =>
      helper.columns(
        fields.map((field, index) =>
          helper.accessor((record) => record[field.name], {
            id: field.name,
            size: columnWidth(field, index),
            minSize: 80,
            maxSize: 800,
          }),
        ),
      ),
    [fields],
  );
  return useTable({
    features,
    columns,
    data: rows,
    getRowId: (record) => record.id,
    columnResizeMode: 'onChange',
    state: { columnSizing: sizes, rowSelection: selection },
    onColumnSizingChange: (next) => onResize(typeof next === 'function' ? next(sizes) : next),
    onRowSelectionChange: (next) => onSelect(typeof next === 'function' ? next(selection) : next),
  });
}

export type GridTable = ReturnType<typeof useGridTable>;
