import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Aggregate, Part } from '@/api/groups';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { useMoment } from '../conditions/moment';
import type { Edit } from '../useEditRecord';
import type { ColumnActions } from './ColumnHead';
import { checkWidth } from './columns';
import { fittedWidth } from './fitting';
import classes from './Grid.module.css';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { GroupRow } from './GroupRow';
import { type Item, recordAt } from './items';
import { MoreRow } from './MoreRow';
import { useColumnSizes } from './useColumnSizes';
import { type Range, useGridKeys } from './useGridKeys';
import { useGridTable } from './useGridTable';
import type { Selection } from './useSelection';

type Grouped = {
  field: Field;
  part: Part | undefined;
  aggregates: Aggregate[];
  onToggle: (key: string) => void;
  onMore: (key: string) => void;
};

type Props = {
  object: ObjectType;
  fields: Field[];
  widths: Record<string, number>;
  frozen: number;
  isCompact: boolean;
  items: Item[];
  /** Rows that stand behind the items and are on their way. */
  ahead: number;
  total: number;
  sort: string;
  openId: string | undefined;
  selection: Selection;
  grouped: Grouped | undefined;
  actions: Omit<ColumnActions, 'fit'>;
  footer: React.ReactNode;
  onResize: (widths: Record<string, number>) => void;
  onOpen: (record: RecordData) => void;
  onEdit: (edit: Edit) => void;
  onSight: ((first: number, last: number) => void) | undefined;
  onCopy: (range: Range, clipboard: DataTransfer) => void;
  onPaste: (text: string, at: { row: number; column: number }) => void;
};

/** Rows of records, drawn only where they are seen; one more page is asked for near the end. */
export function Grid(props: Props) {
  const { object, fields, widths, frozen, items, selection, grouped, onOpen, onSight } = props;
  const label = useLabel();
  const moment = useMoment();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const rowHeight = props.isCompact ? 28 : 36;
  const { sizes, drawn } = useColumnSizes(scroller, fields, widths);
  const table = useGridTable({ fields, widths: drawn, onResize: props.onResize });
  const virtual = useVirtualizer({
    count: items.length + props.ahead,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: rowHeight,
    scrollPaddingEnd: rowHeight,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another height means another place for every row
  useEffect(() => virtual.measure(), [rowHeight]);
  const toggle = (index: number) => {
    const item = items[index];
    if (item?.kind === 'group') grouped?.onToggle(item.key.slice('group:'.length));
  };
  const keys = useGridKeys({
    scroller,
    items,
    columns: fields.length,
    scrollTo: virtual.scrollToIndex,
    onOpen,
    onSelect: selection.toggleAt,
    onToggle: toggle,
    onEdit: setEditing,
  });

  const shown = virtual.getVirtualItems();
  const first = shown[0]?.index ?? 0;
  const last = shown[shown.length - 1]?.index ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: told whenever other rows are in sight, or others stand there
  useEffect(() => onSight?.(first, last), [first, last, items, onSight]);
  const waiting = shown.flatMap(({ index }) => {
    const item = items[index];
    return item?.kind === 'more' ? [item.groupKey] : [];
  });
  const firstWaiting = waiting.join('\n');
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for whenever another group waits, or waits again
  useEffect(() => {
    for (const key of waiting) grouped?.onMore(key);
  }, [firstWaiting, items.length]);

  /** Ends the editing; after Tab the next cell of the row that can be edited is edited. */
  const edit = (cell: string | null, step = 0) => {
    if (cell !== null) return setEditing(cell);
    const record = recordAt(items, keys.at.row);
    const next = step && record ? nextEditable(scroller.current, keys.at, step, fields.length) : null;
    if (!next) {
      setEditing(null);
      return keys.focus(keys.at.row, keys.at.column);
    }
    keys.setAt({ row: keys.at.row, column: next.column });
    setEditing(next.cell);
  };
  const fit = (field: Field) =>
    props.onResize({ ...widths, [field.name]: fittedWidth(scroller.current, fields.indexOf(field)) });
  const copy = (event: React.ClipboardEvent) => {
    if (isTyping(event)) return;
    event.preventDefault();
    const { row, column } = keys.at;
    const range = keys.range ?? { top: row, bottom: row, left: column, right: column };
    props.onCopy(range, event.clipboardData);
  };
  const paste = (event: React.ClipboardEvent) => {
    if (isTyping(event)) return;
    event.preventDefault();
    props.onPaste(event.clipboardData.getData('text/plain'), keys.at);
  };

  const template = `${checkWidth}px ${sizes.map((size) => `${size}px`).join(' ')} minmax(24px, 1fr)`;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      data-compact={props.isCompact || undefined}
      role="grid"
      aria-label={label(object.label_plural)}
      aria-rowcount={props.total}
      aria-colcount={fields.length + 1}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={keys.press}
      onCopy={copy}
      onPaste={paste}
    >
      <div
        className={classes.sheet}
        style={
          {
            '--columns': template,
            '--row': `${rowHeight}px`,
            ...leftsOf(sizes, frozen),
          } as React.CSSProperties
        }
        role="presentation"
      >
        <GridHeader
          fields={fields}
          frozen={frozen}
          table={table}
          sort={props.sort}
          group={grouped?.field.name}
          selection={selection}
          actions={{ ...props.actions, fit }}
        />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map(({ index, start }) => {
            const item = items[index];
            if (!item) return <MoreRow key={index} top={start} />;
            if (item.kind === 'more') return <MoreRow key={item.key} top={start} />;
            if (item.kind === 'group')
              return grouped ? (
                <GroupRow
                  key={item.key}
                  group={item.group}
                  field={grouped.field}
                  part={grouped.part}
                  fields={fields}
                  aggregates={grouped.aggregates}
                  index={index}
                  top={start}
                  isOpen={item.isOpen}
                  isTab={keys.at.row === index}
                  onPoint={keys.point}
                  onToggle={toggle}
                />
              ) : null;
            const { record } = item;
            return (
              <GridRow
                key={item.key}
                object={object}
                record={record}
                fields={fields}
                frozen={frozen}
                index={index}
                top={start}
                isSelected={selection.isOn(record.id)}
                isOpen={record.id === props.openId}
                tabColumn={keys.at.row === index ? keys.at.column : null}
                range={rangeIn(keys.range, index)}
                editing={editing?.startsWith(record.id) ? editing.slice(record.id.length + 1) : null}
                moment={moment}
                onSelect={selection.selectAt}
                onPoint={keys.point}
                onOpen={onOpen}
                onStartEdit={edit}
                onEdit={props.onEdit}
              />
            );
          })}
        </div>
        {props.footer}
      </div>
    </div>
  );
}

/** Where each column that stays begins, for the cells that stick there. */
function leftsOf(sizes: number[], frozen: number): Record<string, string> {
  let left = checkWidth;
  const lefts: Record<string, string> = {};
  for (let column = 0; column < frozen; column += 1) {
    lefts[`--left-${column}`] = `${left}px`;
    left += sizes[column] ?? 0;
  }
  return lefts;
}

function rangeIn(range: Range | null, row: number): string | null {
  return range && row >= range.top && row <= range.bottom ? `${range.left}:${range.right}` : null;
}

function nextEditable(
  scroller: HTMLElement | null,
  at: { row: number; column: number },
  step: number,
  count: number,
) {
  for (let column = at.column + step; column >= 0 && column < count; column += step) {
    const cell = scroller?.querySelector<HTMLElement>(`[data-cell="${at.row}:${column}"]`)?.dataset.editable;
    if (cell) return { column, cell };
  }
  return null;
}

function isTyping(event: React.ClipboardEvent): boolean {
  return (event.target as HTMLElement).closest('input, textarea, [contenteditable]') !== null;
}
