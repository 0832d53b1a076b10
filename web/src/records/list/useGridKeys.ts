import { type RefObject, useCallback, useState } from 'react';
import type { RecordData } from '@/api/types';
import { useKeys } from '@/lib/keys';

type Place = { row: number; column: number };

type Options = {
  scroller: RefObject<HTMLDivElement | null>;
  rows: RecordData[];
  columns: number;
  scrollTo: (index: number) => void;
  onOpen: (record: RecordData) => void;
  onSelect: (record: RecordData) => void;
  onEdit: (cell: string) => void;
};

/** Moves one focus through the cells: arrows inside the grid, j and k from anywhere on the page. */
export function useGridKeys({ scroller, rows, columns, scrollTo, onOpen, onSelect, onEdit }: Options) {
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });

  const go = (down: number, right: number) => {
    const isInside = scroller.current?.contains(document.activeElement);
    const row = isInside ? clamp(at.row + down, rows.length) : at.row;
    const column = clamp(at.column + right, columns);
    setAt({ row, column });
    scrollTo(row);
    requestAnimationFrame(() => focusCell(scroller.current, row, column));
  };
  const record = rows[at.row];
  useKeys({
    j: () => go(1, 0),
    k: () => go(-1, 0),
    x: () => record && onSelect(record),
    'shift+enter': () => record && onOpen(record),
  });

  const edit = () => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    if (cell?.dataset.editable) onEdit(cell.dataset.editable);
    else if (record && at.column === 0) onOpen(record);
  };
  const steps: Record<string, () => void> = {
    ArrowDown: () => go(1, 0),
    ArrowUp: () => go(-1, 0),
    ArrowRight: () => go(0, 1),
    ArrowLeft: () => go(0, -1),
    PageDown: () => go(20, 0),
    PageUp: () => go(-20, 0),
    Home: () => go(0, -columns),
    End: () => go(0, columns),
    Enter: () => (at.column === 0 && record ? onOpen(record) : edit()),
    F2: edit,
    e: edit,
  };
  const press = (event: React.KeyboardEvent) => {
    const isCell = (event.target as HTMLElement).role === 'gridcell';
    const step = steps[event.key];
    if (!isCell || !step || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    step();
  };
  const point = useCallback((row: number, column: number) => setAt({ row, column }), []);
  return { at, press, point };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function focusCell(scroller: HTMLElement | null, row: number, column: number): void {
  scroller
    ?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)
    ?.focus({ preventScroll: column === 0 });
}
