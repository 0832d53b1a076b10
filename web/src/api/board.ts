import { queryOptions } from '@tanstack/react-query';
import type { Money } from '@/lib/format';
import { call } from './http';
import type { Filter, RecordData } from './types';

export type BoardQuery = {
  by: string;
  pipeline?: string;
  filter?: Filter;
  q?: string;
  sort?: string;
  sum?: string;
};

type ColumnKey = { id: string; title: string } | string | null;

export type Column = {
  key: ColumnKey;
  count: number;
  sum: Money | null;
  items: RecordData[];
  next_cursor: string | null;
};

export type BoardData = { columns: Column[] };

export const boardQuery = (object: string, query: BoardQuery, expand: string[]) =>
  queryOptions({
    queryKey: ['records', object, 'board', query],
    queryFn: ({ signal }) => loadBoard(object, { ...query, expand, limit: 50 }, signal),
    placeholderData: (previous) => previous,
  });

export async function loadMoreOf(
  object: string,
  query: BoardQuery,
  column: Column,
  expand: string[],
): Promise<Column | undefined> {
  const page = { ...query, expand, limit: 50, column: columnId(column), cursor: column.next_cursor };
  return (await loadBoard(object, page)).columns[0];
}

export function columnId({ key }: Column): string {
  return typeof key === 'object' ? (key?.id ?? '') : key;
}

function loadBoard(object: string, body: object, signal?: AbortSignal): Promise<BoardData> {
  return call<BoardData>('POST', `/records/${object}/board`, { body, signal });
}
