import { createContext, useContext } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import type { useBoardLook } from './useBoardLook';
import type { useColumnTitles } from './useColumnTitles';
import type { Selection } from './useSelection';

export type BoardState = {
  object: ObjectType;
  by: Field;
  canMove: boolean;
  look: ReturnType<typeof useBoardLook>;
  titles: ReturnType<typeof useColumnTitles>;
  selection: Selection;
  /** The card that is being carried. */
  heldId: string | null;
  isPast: boolean;
  /** The cards of a past day that are deleted by now. */
  gone: ReadonlySet<string>;
  open: (record: RecordData) => void;
  create?: (values: Record<string, unknown>) => void;
};

export const BoardContext = createContext<BoardState | null>(null);

/** What all columns and cards of a board share; only below a board. */
export function useBoard(): BoardState {
  const board = useContext(BoardContext);
  if (!board) throw new Error('outside a board');
  return board;
}
