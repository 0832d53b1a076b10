import { createContext, useContext } from 'react';
import type { Day } from './days';
import type { Entry } from './entries';
import type { Drag } from './useGridDrag';

export type Person = { id: string; name: string };

/** What every part of a calendar may ask for and do. */
export type Desk = {
  people: Person[];
  today: Day;
  now: string;
  drag: Drag | null;
  canCreate: boolean;
  canMove: (entry: Entry) => boolean;
  isPast: (entry: Entry) => boolean;
  peopleOf: (entry: Entry) => Person[];
  open: (entry: Entry) => void;
  openDay: (day: Day) => void;
  create: (from: string, to: string | null) => void;
  startMove: (event: React.PointerEvent, entry: Entry) => void;
  startResize: (event: React.PointerEvent, entry: Entry) => void;
  startCreate: (event: React.PointerEvent) => void;
  onEntryKey: (event: React.KeyboardEvent, entry: Entry) => void;
  isFresh: () => boolean;
};

export const DeskContext = createContext<Desk | null>(null);

export function useCalendarDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error('a part of a calendar stands outside of it');
  return desk;
}
