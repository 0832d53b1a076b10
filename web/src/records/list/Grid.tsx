import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import type { Edit } from '../useEditRecord';
import classes from './Grid.module.css';
import { GridHeader } from './GridHeader';
import { GridRow } from './GridRow';
import { useGridKeys } from './useGridKeys';
import type { GridTable } from './useGridTable';

type Props = {
  object: ObjectType;
  fields: Field[];
  table: GridTable;
  rows: RecordData[];
  total: number;
  sort: string;
  openId: string | undefined;
  onSort: (sort: string) => void;
  onOpen: (record: RecordData) => void;
  onEdit: (edit: Edit) => void;
  onEnd: () => void;
};

const rowHeight = 36;

/** Rows of records, drawn only where they are seen; one more page is asked for near the end. */
export function Grid({
  object,
  fields,
  table,
  rows,
  total,
  sort,
  openId,
  onSort,
  onOpen,
  onEdit,
  onEnd,
}: Props) {
  const label = useLabel();
  const scroller = useRef<HTMLDivElement>(null);
  const [editing, setEditing] = useState<string | null>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => rows[index]?.id ?? index,
    overscan: 12,
    scrollPaddingStart: rowHeight,
  });
  const keys = useGridKeys({
    scroller,
    rows,
    columns: fields.length,
    scrollTo: virtual.scrollToIndex,
    onOpen,
    onSelect: (row) => table.getRow(row.id).toggleSelected(),
    onEdit: setEditing,
  });

  const shown = virtual.getVirtualItems();
  const last = shown[shown.length - 1]?.index ?? 0;
  useEffect(() => {
    if (rows.length > 0 && last >= rows.length - 40) onEnd();
  }, [last, rows.length, onEnd]);

  const template = `44px ${fields.map((field) => `${table.getColumn(field.name)?.getSize() ?? 160}px`).join(' ')} minmax(24px, 1fr)`;
  return (
    <div
      ref={scroller}
      className={classes.scroller}
      role="grid"
      aria-label={label(object.label_plural)}
      aria-rowcount={total}
      aria-colcount={fields.length + 1}
      aria-multiselectable
      tabIndex={-1}
      onKeyDown={keys.press}
    >
      <div
        className={classes.sheet}
        style={{ '--columns': template } as React.CSSProperties}
        role="presentation"
      >
        <GridHeader fields={fields} table={table} sort={sort} onSort={onSort} />
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {shown.map((item) => {
            const record = rows[item.index];
            if (!record) return null;
            return (
              <GridRow
                key={record.id}
                object={object}
                record={record}
                fields={fields}
                index={item.index}
                top={item.start}
                isSelected={Boolean(table.state.rowSelection[record.id])}
                isOpen={record.id === openId}
                tabColumn={keys.at.row === item.index ? keys.at.column : null}
                editing={editing?.startsWith(record.id) ? editing.slice(record.id.length + 1) : null}
                onSelect={(isOn) => table.getRow(record.id).toggleSelected(isOn)}
                onPoint={keys.point}
                onOpen={onOpen}
                onStartEdit={setEditing}
                onEdit={onEdit}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}
