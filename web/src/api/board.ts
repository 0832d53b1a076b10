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
  /** A past day: the board as it was at its end. */
  as_of?: string;
};

const cards = 50;
const mostCards = 200;

type ColumnKey = { id: string; title: string } | string | null;

export type Column = {
  key: ColumnKey;
  count: number;
  sum: Money | null;
  items: RecordData[];
  next_cursor: string | null;
};

/** The columns, how many more there are with how many records in them; of the past also which cards are no more. */
export type BoardData = {
  columns: Column[];
  left_out: { columns: number; count: number };
  gone?: string[];
};

export const boardQuery = (object: string, query: BoardQuery, expand: string[]) =>
  queryOptions({
    queryKey: ['records', object, 'board', query],
    queryFn: async ({ signal, client, queryKey }) => {
      const before = client.getQueryData<BoardData>(queryKey);
      const fresh = await loadBoard(object, query, { expand, limit: firstCards(before) }, signal);
      return before ? withTails(fresh, before) : fresh;
    },
    placeholderData: (previous) => previous,
  });

/** As many cards a column as are looked at already, as far as one request may ask for. */
function firstCards(before: BoardData | undefined): number {
  const most = Math.max(0, ...(before?.columns.map(({ items }) => items.length) ?? []));
  return Math.min(mostCards, Math.max(cards, Math.ceil(most / cards) * cards));
}

/** A fresh board that keeps, below what was asked for anew, the cards that were scrolled to before. */
export function withTails(fresh: BoardData, before: BoardData): BoardData {
  const come = new Set(fresh.columns.flatMap(({ items }) => items.map(({ id }) => id)));
  const known = new Map(before.columns.map((column) => [columnId(column), column]));
  const columns = fresh.columns.map((column): Column => {
    const old = known.get(columnId(column));
    if (!column.next_cursor || !old || old.items.length <= column.items.length) return column;
    const tail = old.items.slice(column.items.length).filter(({ id }) => !come.has(id));
    return { ...column, items: [...column.items, ...tail], next_cursor: old.next_cursor };
  });
  return { ...fresh, columns };
}

export async function loadMoreOf(
  object: string,
  query: BoardQuery,
  column: Column,
  expand: string[],
): Promise<Column | undefined> {
  const page = { expand, limit: cards, column: columnId(column), cursor: column.next_cursor };
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
