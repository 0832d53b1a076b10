import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  MouseSensor,
  TouchSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  arrayMove,
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { IconGripVertical } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import classes from './Rows.module.css';

type Item = { id: string; title: string };

type Props<T extends Item> = {
  items: T[];
  label: string;
  /** The ids in their new order, and the one that moved. */
  onOrder: (ids: string[], moved: string) => void;
  children: (item: T) => React.ReactNode;
  disabled?: boolean;
};

/** Rows put in order by mouse, finger or keyboard (space takes a row, arrows move it, space lets it go). */
export function SortableRows<T extends Item>({ items, label, onOrder, children, disabled }: Props<T>) {
  const t = useText(texts);
  const sensors = useSensors(
    useSensor(MouseSensor, { activationConstraint: { distance: 4 } }),
    useSensor(TouchSensor, { activationConstraint: { delay: 150, tolerance: 8 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const ids = items.map((item) => item.id);
  const titleOf = (id: unknown) => items.find((item) => item.id === id)?.title ?? '';
  const placeOf = (id: unknown) => ids.indexOf(String(id)) + 1;
  const end = ({ active, over }: DragEndEvent) => {
    if (!over || active.id === over.id) return;
    onOrder(arrayMove(ids, placeOf(active.id) - 1, placeOf(over.id) - 1), String(active.id));
  };
  const told = (key: 'dragTaken' | 'dragOver' | 'dragDropped', active: unknown, over: unknown) =>
    t(key, { name: titleOf(active), place: placeOf(over), count: ids.length });
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={closestCenter}
      onDragEnd={end}
      accessibility={{
        screenReaderInstructions: { draggable: t('dragHow') },
        announcements: {
          onDragStart: ({ active }) => told('dragTaken', active.id, active.id),
          onDragOver: ({ active, over }) => told('dragOver', active.id, over?.id ?? active.id),
          onDragEnd: ({ active, over }) => told('dragDropped', active.id, over?.id ?? active.id),
          onDragCancel: ({ active }) => told('dragDropped', active.id, active.id),
        },
      }}
    >
      <SortableContext items={ids} strategy={verticalListSortingStrategy} disabled={disabled}>
        <ul className={classes.rows} aria-label={label}>
          {items.map((item) => (
            <Row key={item.id} item={item} disabled={disabled}>
              {children(item)}
            </Row>
          ))}
        </ul>
      </SortableContext>
    </DndContext>
  );
}

function Row({ item, children, disabled }: { item: Item; children: React.ReactNode; disabled?: boolean }) {
  const t = useText(texts);
  const { setNodeRef, setActivatorNodeRef, attributes, listeners, transform, transition, isDragging } =
    useSortable({ id: item.id });
  const { role: _role, ...grip } = attributes;
  return (
    <li
      ref={setNodeRef}
      className={classes.row}
      data-dragging={isDragging || undefined}
      style={{ transform: transform ? `translateY(${transform.y}px)` : undefined, transition }}
    >
      {!disabled && (
        <button
          type="button"
          ref={setActivatorNodeRef}
          {...grip}
          {...listeners}
          className={classes.grip}
          aria-label={t('dragMove', { name: item.title })}
        >
          <IconGripVertical size={16} />
        </button>
      )}
      {children}
    </li>
  );
}
