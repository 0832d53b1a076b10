import { queryOptions } from '@tanstack/react-query';
import type { Money } from '@/lib/format';
import { call } from './http';
import type { Condition, Filter, RecordData, Ref } from './types';

/** One band of a board: the records with this value of this field; the empty value is none at all. */
export type Lane = { field: string; value: string };

export type BoardQuery = {
  by: string;
  pipeline?: string;
  filter?: Filter;
  q?: string;
  sort?: string;
  sum?: string;
  fields?: string[];
  lane?: Lane;
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
    queryFn: ({ signal }) => loadBoard(object, query, { expand, limit: 50 }, signal),
    placeholderData: (previous) => previous,
  });

export async function loadMoreOf(
  object: string,
  query: BoardQuery,
  column: Column,
  expand: string[],
): Promise<Column | undefined> {
  const page = { expand, limit: 50, column: columnId(column), cursor: column.next_cursor };
  return (await loadBoard(object, query, page)).columns[0];
}

/** The name of a column: its stage or option; the empty text for records without one. */
export function columnId({ key }: Pick<Column, 'key'>): string {
  return typeof key === 'object' ? (key?.id ?? '') : key;
}

function loadBoard(
  object: string,
  { lane, ...query }: BoardQuery,
  page: object,
  signal?: AbortSignal,
): Promise<BoardData> {
  const body = { ...query, filter: within(query.filter, lane), ...page };
  return call<BoardData>('POST', `/records/${object}/board`, { body, signal });
}

function within(filter: Filter | undefined, lane: Lane | undefined): Filter | undefined {
  if (!lane) return filter;
  const condition: Condition = lane.value
    ? { field: lane.field, op: 'eq', value: lane.value }
    : { field: lane.field, op: 'is_empty' };
  return filter ? { and: [filter, condition] } : condition;
}

type Group = { keys: (Ref | string | null)[]; values: [number, (Money | null)?] };

/** How many records, worth how much, have each value of the given fields. */
export const boardGroupsQuery = (
  object: string,
  asked: { filter?: Filter; q?: string; sum?: string },
  fields: string[],
) =>
  queryOptions({
    queryKey: ['records', object, 'board-groups', asked, fields],
    queryFn: async ({ signal }) => {
      const { sum, ...rest } = asked;
      const aggregate = [{ fn: 'count' }, ...(sum ? [{ fn: 'sum', field: sum }] : [])];
      const body = { ...rest, group_by: fields.map((field) => ({ field })), aggregate };
      return (await call<{ groups: Group[] }>('POST', `/records/${object}/query`, { body, signal })).groups;
    },
    placeholderData: (previous) => previous,
  });
