import { useState } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { FieldValue } from '../fields/FieldValue';
import { isNumeric } from '../fields/values';
import type { Edit } from '../useEditRecord';
import { CellEditor, type Refused } from './CellEditor';
import classes from './Grid.module.css';

export type CellProps = {
  object: ObjectType;
  field: Field;
  record: RecordData;
  row: number;
  column: number;
  isTab: boolean;
  isFrozen: boolean;
  isInRange: boolean;
  canEdit: boolean;
  isEditing: boolean;
  onPoint: (row: number, column: number, extend: boolean) => void;
  onOpen: (record: RecordData) => void;
  onStartEdit: (cell: string | null, step?: number) => void;
  onEdit: (edit: Edit) => void;
};

/** One value of a row; a double click, Enter or "e" edits it in place. The title opens the record. */
export function GridCell(props: CellProps) {
  const { field, record, row, column, canEdit, isEditing, isFrozen } = props;
  const [refused, setRefused] = useState<Refused | null>(null);
  const cell = `${record.id}:${field.name}`;
  const isTitle = column === 0;
  const close = (step: number) => {
    setRefused(null);
    props.onStartEdit(null, step);
  };
  const reopen = (next: Refused) => {
    setRefused(next);
    props.onStartEdit(cell);
  };
  const pointDown = (event: React.PointerEvent) => {
    if (event.button === 0 && event.shiftKey && !isEditing) {
      event.preventDefault();
      props.onPoint(row, column, true);
    }
  };
  const click = (event: React.MouseEvent) => {
    if (isTitle && !isEditing && !event.shiftKey) props.onOpen(record);
  };
  return (
    <div
      className={isTitle ? classes.title : classes.cell}
      style={isFrozen ? { left: `var(--left-${column})` } : undefined}
      role="gridcell"
      data-cell={`${row}:${column}`}
      data-editable={canEdit ? cell : undefined}
      data-editing={isEditing || undefined}
      data-frozen={isFrozen || undefined}
      data-range={props.isInRange || undefined}
      data-numeric={isNumeric(field) || undefined}
      tabIndex={props.isTab ? 0 : -1}
      aria-readonly={!canEdit}
      onPointerDown={pointDown}
      onFocus={(event) => event.target === event.currentTarget && props.onPoint(row, column, false)}
      onClick={click}
      onDoubleClick={() => canEdit && !isTitle && props.onStartEdit(cell)}
    >
      {isEditing ? (
        <CellEditor
          field={field}
          record={record}
          onEdit={props.onEdit}
          onClose={close}
          onReopen={reopen}
          refused={refused}
        />
      ) : isTitle ? (
        <TitleText object={props.object} record={record} />
      ) : (
        <FieldValue field={field} value={record[field.name]} record={record} />
      )}
    </div>
  );
}

function TitleText({ object, record }: { object: ObjectType; record: RecordData }) {
  const hasFace = object.name === 'contacts' || object.name === 'companies';
  return (
    <>
      {hasFace && <Avatar name={record.title} size={20} square={object.name === 'companies'} />}
      <span className="cut">{record.title}</span>
    </>
  );
}
