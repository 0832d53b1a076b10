import { type BoardData, type BoardQuery, columnId } from '@/api/board';
import { BoardColumn } from './BoardColumn';
import { useBoard } from './boardContext';
import { ColumnTabs } from './ColumnTabs';
import { useWeighted } from './useWeighted';

type Props = { board: BoardData; query: BoardQuery };

/** The columns side by side; on a phone one at a time, with their names above. */
export function BoardColumns({ board, query }: Props) {
  const { object, by, look, isPast } = useBoard();
  const weighted = useWeighted(
    object,
    by.name,
    { filter: query.filter, q: query.q },
    look.isWeighted && !isPast,
  );
  return (
    <>
      <ColumnTabs columns={board.columns} />
      {board.columns.map((column) => {
        const id = columnId(column);
        return (
          <BoardColumn
            key={id}
            column={column}
            query={query}
            total={weighted ? (weighted.get(id) ?? null) : column.sum}
          />
        );
      })}
    </>
  );
}
