import {
  columnResizingFeature,
  columnSizingFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table';
import { useMemo } from 'react';
import type { Field, RecordData } from '@/api/types';
import { columnWidth, narrowest, widest } from './columns';

const features = tableFeatures({ columnSizingFeature, columnResizingFeature });
const helper = createColumnHelper<typeof features, RecordData>();
const noRows: RecordData[] = [];

type Options = {
  fields: Field[];
  widths: Record<string, number>;
  onResize: (widths: Record<string, number>) => void;
};

/** The model of the columns: how wide each is, and how a drag on its edge changes that. */
export function useGridTable({ fields, widths, onResize }: Options) {
  const columns = useMemo(
    () =>
      helper.columns(
        fields.map((field, index) =>
          helper.accessor((record) => record[field.name], {
            id: field.name,
            size: columnWidth(field, index, {}),
            minSize: narrowest,
            maxSize: widest,
          }),
        ),
      ),
    [fields],
  );
  return useTable({
    features,
    columns,
    data: noRows,
    columnResizeMode: 'onChange',
    state: { columnSizing: widths },
    onColumnSizingChange: (next) => onResize(rounded(typeof next === 'function' ? next(widths) : next)),
  });
}

export type GridTable = ReturnType<typeof useGridTable>;

function rounded(widths: Record<string, number>): Record<string, number> {
  const within = (width: number) => Math.round(Math.max(narrowest, Math.min(widest, width)));
  return Object.fromEntries(Object.entries(widths).map(([name, width]) => [name, within(width)]));
}
