import { useDraggable } from '@dnd-kit/core';
import { Checkbox } from '@mantine/core';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import classes from './Board.module.css';
import { BoardCard } from './BoardCard';
import { useBoard } from './boardContext';
import { nextCard } from './byArrows';
import { texts } from './messages';

type Props = { record: RecordData; column: RecordData[] };

/** A card that is opened by a click, chosen with Ctrl, Shift or x, and carried. */
export function DraggableCard({ record, column }: Props) {
  const t = useText(texts);
  const { object, canMove, selection, gone, isPast, open: openAny } = useBoard();
  const { setNodeRef, listeners, attributes, isDragging } = useDraggable({
    id: record.id,
    data: { record },
    disabled: !canMove,
  });
  const isGone = gone.has(record.id);
  const open = (card: RecordData) => !isGone && openAny(card);
  const isSelected = selection.has(record.id);
  const press = (event: React.KeyboardEvent<HTMLElement>) => {
    if (event.target !== event.currentTarget) return;
    if (isDragging || event.nativeEvent.isComposing) return listeners?.onKeyDown?.(event);
    if (event.key === 'Enter') return open(record);
    if (isPast && event.code === 'KeyX') return;
    if (event.code === 'KeyX' && !event.ctrlKey && !event.metaKey) {
      event.stopPropagation();
      return selection.toggle(record);
    }
    const next = nextCard(event.currentTarget, event.key);
    if (next) {
      event.preventDefault();
      next.focus();
      return;
    }
    listeners?.onKeyDown?.(event);
  };
  const click = (event: React.MouseEvent) => {
    if (isPast) return open(record);
    if (event.shiftKey) return selection.extend(record, column);
    if (event.ctrlKey || event.metaKey) return selection.toggle(record);
    open(record);
  };
  return (
    <div className={classes.place}>
      <div
        {...attributes}
        {...listeners}
        ref={setNodeRef}
        role="button"
        tabIndex={0}
        aria-label={record.title}
        aria-pressed={isSelected}
        data-card={record.id}
        className={classes.handle}
        data-dragging={isDragging || undefined}
        data-selected={isSelected || undefined}
        onKeyDown={press}
        onClick={click}
      >
        <BoardCard object={object} record={record} isGone={isGone} />
      </div>
      {!isPast && (
        <Checkbox
          className={classes.select}
          wrapperProps={{ 'data-on': isSelected || undefined }}
          tabIndex={-1}
          aria-label={t('select', { title: record.title })}
          checked={isSelected}
          onChange={() => selection.toggle(record)}
        />
      )}
    </div>
  );
}
