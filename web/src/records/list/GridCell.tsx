import { useState } from 'react';
import type { Field, RecordData } from '@/api/types';
import { FieldValue } from '../fields/FieldValue';
import { InlineEditor } from '../fields/InlineEditor';
import { isNumeric } from '../fields/values';
import type { Edit } from '../useEditRecord';
import classes from './Grid.module.css';

type Props = {
  field: Field;
  record: RecordData;
  row: number;
  column: number;
  isTab: boolean;
  canEdit: boolean;
  isEditing: boolean;
  onPoint: (row: number, column: number) => void;
  onStartEdit: (cell: string | null) => void;
  onEdit: (edit: Edit) => void;
};

/** One value of a row; a double click, Enter or "e" edits it in place. */
export function GridCell({
  field,
  record,
  row,
  column,
  isTab,
  canEdit,
  isEditing,
  onPoint,
  onStartEdit,
  onEdit,
}: Props) {
  const [refused, setRefused] = useState<{ value: unknown; reason: string } | null>(null);
  const cell = `${record.id}:${field.name}`;
  const save = (value: unknown) => {
    setRefused(null);
    const onRefused = (problem: { of: (name: string) => string | undefined; reason: string }) => {
      setRefused({ value, reason: problem.of(field.name) ?? problem.reason });
      onStartEdit(cell);
    };
    onEdit({ record, values: { [field.name]: value }, onRefused });
  };
  const close = () => {
    onStartEdit(null);
    document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  };
  return (
    <div
      className={classes.cell}
      role="gridcell"
      data-cell={`${row}:${column}`}
      data-editable={canEdit ? cell : undefined}
      data-editing={isEditing || undefined}
      data-numeric={isNumeric(field) || undefined}
      tabIndex={isTab ? 0 : -1}
      aria-readonly={!canEdit}
      onFocus={() => onPoint(row, column)}
      onDoubleClick={() => canEdit && onStartEdit(cell)}
    >
      {isEditing ? (
        <InlineEditor
          field={field}
          value={refused ? refused.value : record[field.name]}
          error={refused?.reason}
          onSave={save}
          onClose={close}
        />
      ) : (
        <FieldValue field={field} value={record[field.name]} />
      )}
    </div>
  );
}
