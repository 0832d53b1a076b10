import {
  DndContext,
  type DragEndEvent,
  DragOverlay,
  KeyboardSensor,
  MouseSensor,
  pointerWithin,
  rectIntersection,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import { useMemo, useState } from 'react';
import type { Lane } from '@/api/board';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useOpenRecord } from '../address';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard';
import { BoardContext } from './boardContext';
import { byArrows } from './byArrows';
import { texts } from './messages';
import { SelectedCards } from './SelectedCards';
import { useAnnouncements } from './useAnnouncements';
import { useBoardLook } from './useBoardLook';
import { useColumnTitles } from './useColumnTitles';
import { useMoveCards } from './useMoveCards';
import { useSelection } from './useSelection';

type Props = {
  object: ObjectType;
  by: Field;
  /** The columns a card can be moved to, in their order. */
  columns: string[];
  onCreate: (values: Record<string, unknown>) => void;
  /** A day of the past: looked at, not changed. */
  isPast: boolean;
  /** The cards that are deleted by now. */
  gone: string[];
  children: React.ReactNode;
};

/** Where cards are dragged by mouse, by a long touch, or by keyboard, one or all that are selected. */
export function Board({ object, by, columns, onCreate, isPast, gone, children }: Props) {
  const t = useText(texts);
  const { openRecord } = useOpenRecord();
  const move = useMoveCards(object, by);
  const titles = useColumnTitles(by);
  const look = useBoardLook(object, by);
  const selection = useSelection();
  const [held, setHeld] = useState<RecordData | null>(null);
  const canMove = !isPast && object.verbs.includes('update') && !by.read_only;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: byArrows,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const announcements = useAnnouncements(titles.titleOf);
  const carried = held && selection.has(held.id) ? selection.records : held ? [held] : [];

  const drop = ({ over }: DragEndEvent) => {
    setHeld(null);
    const place = over?.data.current as { column: string; lane?: Lane } | undefined;
    if (!place || carried.length === 0) return;
    move(carried, place.column, titles.titleOf(place.column), place.lane);
    selection.clear();
  };
  const heldId = held?.id ?? null;
  const context = useMemo(
    () => ({
      object,
      by,
      canMove,
      look,
      titles,
      selection,
      heldId,
      isPast,
      gone: new Set(gone),
      open: (record: RecordData) => openRecord({ object: object.name, id: record.id }),
      create: !isPast && object.verbs.includes('create') ? onCreate : undefined,
    }),
    [object, by, canMove, look, titles, selection, heldId, isPast, gone, openRecord, onCreate],
  );
  return (
    <BoardContext.Provider value={context}>
      <DndContext
        sensors={sensors}
        collisionDetection={(args) =>
          args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args)
        }
        onDragStart={({ active }) => setHeld((active.data.current?.record as RecordData) ?? null)}
        onDragEnd={drop}
        onDragCancel={() => setHeld(null)}
        accessibility={{ announcements, screenReaderInstructions: { draggable: t('dragHint') } }}
      >
        {children}
        <DragOverlay dropAnimation={null}>
          {held && (
            <div className={classes.held}>
              <BoardCard object={object} record={held} isHeld />
              {carried.length > 1 && <span className={classes.heldCount}>{carried.length}</span>}
            </div>
          )}
        </DragOverlay>
      </DndContext>
      {selection.records.length > 0 && (
        <SelectedCards
          columns={canMove ? columns.map((id) => ({ id, title: titles.titleOf(id) })) : []}
          count={selection.records.length}
          onMove={(id, title) => {
            move(selection.records, id, title);
            selection.clear();
          }}
          onClear={selection.clear}
        />
      )}
    </BoardContext.Provider>
  );
}
