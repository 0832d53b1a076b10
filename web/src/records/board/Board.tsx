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
import { useState } from 'react';
import type { BoardData, BoardQuery } from '@/api/board';
import { columnId } from '@/api/board';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useOpenRecord } from '../address';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard';
import { BoardColumn } from './BoardColumn';
import { byArrows } from './byArrows';
import { GateDialog } from './GateDialog';
import { texts } from './messages';
import { useAnnouncements } from './useAnnouncements';
import { useColumnTitles } from './useColumnTitles';
import { columnOf, useMoveCard } from './useMoveCard';

type Props = {
  object: ObjectType;
  by: Field;
  board: BoardData;
  query: BoardQuery;
  onCreate: (values: Record<string, unknown>) => void;
};

/** Columns of cards; a card is dragged by mouse, by a long touch, or by keyboard. */
export function Board({ object, by, board, query, onCreate }: Props) {
  const t = useText(texts);
  const { openRecord } = useOpenRecord();
  const { move, gate, pass, dismiss } = useMoveCard(object, by, query);
  const { titleOf, colorOf } = useColumnTitles(by);
  const [held, setHeld] = useState<RecordData | null>(null);
  const canMove = object.verbs.includes('update') && !by.read_only;
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 5 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 220, tolerance: 8 } }),
    useSensor(KeyboardSensor, {
      coordinateGetter: byArrows,
      keyboardCodes: { start: ['Space'], cancel: ['Escape'], end: ['Space', 'Enter'] },
    }),
  );
  const announcements = useAnnouncements(board);

  const drop = ({ active, over }: DragEndEvent) => {
    setHeld(null);
    const record = active.data.current?.record as RecordData | undefined;
    if (record && over) move(record, String(over.id), titleOf(String(over.id)));
  };
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={(args) => (args.pointerCoordinates ? pointerWithin(args) : rectIntersection(args))}
      onDragStart={({ active }) => setHeld((active.data.current?.record as RecordData) ?? null)}
      onDragEnd={drop}
      onDragCancel={() => setHeld(null)}
      accessibility={{ announcements, screenReaderInstructions: { draggable: t('dragHint') } }}
    >
      <div className={classes.board}>
        {board.columns.map((column) => (
          <BoardColumn
            key={columnId(column)}
            object={object}
            column={column}
            title={titleOf(columnId(column))}
            color={colorOf(columnId(column))}
            query={query}
            canMove={canMove}
            isSource={held !== null && columnOf(held, by) === columnId(column)}
            onOpen={(record) => openRecord({ object: object.name, id: record.id })}
            onCreate={
              object.verbs.includes('create') ? () => onCreate({ [by.name]: columnId(column) }) : undefined
            }
          />
        ))}
      </div>
      <DragOverlay dropAnimation={null}>
        {held && <BoardCard object={object} record={held} isHeld />}
      </DragOverlay>
      {gate && <GateDialog object={object} gate={gate} onPass={pass} onClose={dismiss} />}
    </DndContext>
  );
}
