import { useDraggable } from '@dnd-kit/core';
import type { ObjectType, RecordData } from '@/api/types';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard';

type Props = {
  object: ObjectType;
  record: RecordData;
  canMove: boolean;
  onOpen: (record: RecordData) => void;
};

export function DraggableCard({ object, record, canMove, onOpen }: Props) {
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: record.id,
    data: { record },
    disabled: !canMove,
  });
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && !isDragging) return onOpen(record);
    listeners?.onKeyDown?.(event);
  };
  return (
    <div
      {...attributes}
      {...listeners}
      ref={setNodeRef}
      role="button"
      tabIndex={0}
      aria-label={record.title}
      data-card={record.id}
      className={classes.handle}
      data-dragging={isDragging || undefined}
      onKeyDown={press}
      onClick={() => onOpen(record)}
    >
      <BoardCard object={object} record={record} />
    </div>
  );
}
