import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef } from 'react';
import { type BoardData, type BoardQuery, boardQuery, type Column, columnId, loadMoreOf } from '@/api/board';
import type { ObjectType } from '@/api/types';
import { expandable } from '../fields/values';

/** Loads a column's next cards, once for each cursor. */
export function useMoreCards(object: ObjectType, query: BoardQuery, column: Column): () => void {
  const client = useQueryClient();
  const asked = useRef<string | null>(null);
  return useCallback(() => {
    const cursor = column.next_cursor;
    if (!cursor || asked.current === cursor) return;
    asked.current = cursor;
    const expand = expandable(object);
    const append = (board: BoardData, page: Column): BoardData => ({
      ...board,
      columns: board.columns.map((each) => {
        if (columnId(each) !== columnId(column)) return each;
        const known = new Set(each.items.map((item) => item.id));
        return {
          ...each,
          items: [...each.items, ...page.items.filter((item) => !known.has(item.id))],
          next_cursor: page.next_cursor,
        };
      }),
    });
    loadMoreOf(object.name, query, column, expand).then(
      (page) =>
        page &&
        client.setQueryData<BoardData>(
          boardQuery(object.name, query, expand).queryKey,
          (board) => board && append(board, page),
        ),
      () => {
        asked.current = null;
      },
    );
  }, [client, object, query, column]);
}
