import type { BoardData, BoardQuery, Column } from '@/api/board';
import { columnId } from '@/api/board';
import type { RecordData } from '@/api/types';
import type { Money } from '@/lib/format';
import { refOf } from '../fields/values';

/** A record's choice, stage or person as one text; empty where there is none. */
export function choiceOf(record: RecordData, field: string): string {
  const value = record[field];
  return refOf(value)?.id ?? String(value ?? '');
}

/**
 * The board after these records have changed: each stands where it now belongs, counts and sums along with it. A card
 * that no longer belongs to the board's lane leaves it, one that now does comes in. The same board if nothing moves.
 */
export function withMoved(board: BoardData, query: BoardQuery, changed: RecordData[]): BoardData {
  const { by, sum, lane } = query;
  const places = board.columns.flatMap((column) =>
    column.items.map((item) => [item.id, { item, column: columnId(column) }] as const),
  );
  const known = new Map(places);
  const moved = changed.filter((record) => {
    const belongs = !lane || choiceOf(record, lane.field) === lane.value;
    const before = known.get(record.id);
    return before ? !belongs || before.column !== choiceOf(record, by) : belongs && lane !== undefined;
  });
  if (moved.length === 0) return board;
  const ids = new Set(moved.map((record) => record.id));
  const columns = board.columns.map((column): Column => {
    const left = column.items.filter((item) => ids.has(item.id));
    const come = moved.filter(
      (record) =>
        choiceOf(record, by) === columnId(column) && (!lane || choiceOf(record, lane.field) === lane.value),
    );
    if (left.length === 0 && come.length === 0) return column;
    const worth = (records: RecordData[]) =>
      records.reduce(
        (total, record) => total + Number((sum && (record[sum] as Money | null)?.amount) || 0),
        0,
      );
    return {
      ...column,
      count: column.count - left.length + come.length,
      sum: plus(column.sum, worth(come) - worth(left)),
      items: [
        ...come.map((record) => ({ ...known.get(record.id)?.item, ...record })),
        ...column.items.filter((item) => !ids.has(item.id)),
      ],
    };
  });
  return { ...board, columns };
}

function plus(sum: Money | null, amount: number): Money | null {
  return sum && { ...sum, amount: (Number(sum.amount) + amount).toFixed(2) };
}
