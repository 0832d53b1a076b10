import type { BoardData, Column } from '@/api/board';
import { columnId } from '@/api/board';
import type { RecordData } from '@/api/types';
import type { Money } from '@/lib/format';

/** The board with one card in another column, counts and sums along with it; the same board if the card is not on it. */
export function moveCard(
  board: BoardData,
  id: string,
  to: string,
  change: Partial<RecordData>,
  sum?: string,
): BoardData {
  const card = board.columns.flatMap((column) => column.items).find((item) => item.id === id);
  const from = board.columns.find((column) => column.items.includes(card as RecordData));
  if (!card || !from || columnId(from) === to) return board;
  const amount = Number((sum && (card[sum] as Money | null)?.amount) || 0);
  const columns = board.columns.map((column): Column => {
    if (column === from)
      return {
        ...column,
        count: column.count - 1,
        sum: plus(column.sum, -amount),
        items: column.items.filter((item) => item !== card),
      };
    if (columnId(column) !== to) return column;
    return {
      ...column,
      count: column.count + 1,
      sum: plus(column.sum, amount),
      items: [{ ...card, ...change }, ...column.items],
    };
  });
  return { columns };
}

function plus(sum: Money | null, amount: number): Money | null {
  return sum && { ...sum, amount: (Number(sum.amount) + amount).toFixed(2) };
}
