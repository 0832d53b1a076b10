import { type RefObject, useCallback, useRef, useState } from 'react';
import type { RecordData } from '@/api/types';
import { useKeys } from '@/lib/keys';
import { type Item, recordAt } from './items';

export type Place = { row: number; column: number };
/** A rectangle of cells, both ends in it. */
export type Range = { top: number; bottom: number; left: number; right: number };

type Options = {
  scroller: RefObject<HTMLDivElement | null>;
  items: Item[];
  columns: number;
  scrollTo: (index: number) => void;
  onOpen: (record: RecordData) => void;
  onSelect: (index: number, extend: boolean) => void;
  onToggle: (index: number) => void;
  onEdit: (cell: string) => void;
};

/** Moves one focus through the cells: arrows inside the grid (with Shift a range), j and k from anywhere on the page. */
export function useGridKeys(options: Options) {
  const { scroller, items, columns, scrollTo, onOpen, onSelect, onToggle, onEdit } = options;
  const [at, setAt] = useState<Place>({ row: 0, column: 0 });
  const [anchor, setAnchor] = useState<Place | null>(null);
  const isExtending = useRef(false);

  const focus = (row: number, column: number) => {
    scrollTo(row);
    requestAnimationFrame(() => focusCell(scroller.current, row, column));
  };
  const go = (down: number, right: number, extend = false) => {
    const isInside = scroller.current?.contains(document.activeElement);
    const row = isInside ? clamp(at.row + down, items.length) : at.row;
    const column = clamp(at.column + right, columns);
    isExtending.current = extend;
    setAnchor(extend ? (anchor ?? at) : null);
    setAt({ row, column });
    focus(row, column);
  };
  const record = recordAt(items, at.row);
  const isInGrid = () => scroller.current?.contains(document.activeElement) ?? false;
  useKeys({
    j: () => go(1, 0),
    k: () => go(-1, 0),
    x: () => onSelect(at.row, false),
    'shift+x': () => onSelect(at.row, true),
    'shift+enter': () => record && onOpen(record),
  });

  const edit = () => {
    const cell = scroller.current?.querySelector<HTMLElement>(`[data-cell="${at.row}:${at.column}"]`);
    if (cell?.dataset.editable) onEdit(cell.dataset.editable);
    else if (record && at.column === 0) onOpen(record);
  };
  const enter = () => {
    if (items[at.row]?.kind === 'group') onToggle(at.row);
    else if (at.column === 0 && record) onOpen(record);
    else edit();
  };
  const steps: Record<string, (extend: boolean) => void> = {
    ArrowDown: (extend) => go(1, 0, extend),
    ArrowUp: (extend) => go(-1, 0, extend),
    ArrowRight: (extend) => go(0, 1, extend),
    ArrowLeft: (extend) => go(0, -1, extend),
    PageDown: (extend) => go(20, 0, extend),
    PageUp: (extend) => go(-20, 0, extend),
    Home: (extend) => go(0, -columns, extend),
    End: (extend) => go(0, columns, extend),
    Enter: enter,
    F2: edit,
    e: edit,
    ' ': () => (items[at.row]?.kind === 'group' ? onToggle(at.row) : onSelect(at.row, false)),
    Escape: () => setAnchor(null),
  };
  const press = (event: React.KeyboardEvent) => {
    const isCell = (event.target as HTMLElement).role === 'gridcell';
    const step = steps[event.key];
    const isMove =
      event.key.startsWith('Arrow') || event.key.startsWith('Page') || /^(Home|End)$/.test(event.key);
    if (!isCell || !step || event.ctrlKey || event.metaKey || (event.shiftKey && !isMove)) return;
    if (event.key === 'Escape' && !anchor) return;
    event.preventDefault();
    step(event.shiftKey);
  };
  const point = useCallback(
    (row: number, column: number, extend: boolean) => {
      setAt((before) => {
        if (extend) setAnchor((known) => known ?? before);
        return { row, column };
      });
      if (!extend && !isExtending.current) setAnchor(null);
      isExtending.current = extend;
      if (extend) requestAnimationFrame(() => focusCell(scroller.current, row, column));
      if (!extend) isExtending.current = false;
    },
    [scroller],
  );
  return { at, range: rangeOf(anchor, at), press, point, focus, isInGrid, setAt };
}

function rangeOf(anchor: Place | null, at: Place): Range | null {
  if (!anchor || (anchor.row === at.row && anchor.column === at.column)) return null;
  return {
    top: Math.min(anchor.row, at.row),
    bottom: Math.max(anchor.row, at.row),
    left: Math.min(anchor.column, at.column),
    right: Math.max(anchor.column, at.column),
  };
}

function clamp(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, value));
}

function focusCell(scroller: HTMLElement | null, row: number, column: number): void {
  const own = scroller?.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`);
  (own ?? scroller?.querySelector<HTMLElement>(`[data-cell="${row}:0"]`))?.focus({
    preventScroll: column === 0,
  });
}
