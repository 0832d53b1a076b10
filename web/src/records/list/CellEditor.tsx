import { useRef } from 'react';
import type { Field, RecordData } from '@/api/types';
import { InlineEditor } from '../fields/InlineEditor';
import type { Edit } from '../useEditRecord';

type Props = {
  field: Field;
  record: RecordData;
  onEdit: (edit: Edit) => void;
  /** Called when the editing is over; `step` is where Tab leads: the next cell (1) or the one before (-1). */
  onClose: (step: number) => void;
  /** Called when the server refuses what was typed. */
  onReopen: (refused: Refused) => void;
  refused: Refused | null;
};

export type Refused = { value: unknown; reason: string };

/** The editor of one cell: Enter saves, Esc leaves it as it was, Tab saves and goes on to the next. */
export function CellEditor({ field, record, onEdit, onClose, onReopen, refused }: Props) {
  const step = useRef(0);
  const save = (value: unknown) =>
    onEdit({
      record,
      values: { [field.name]: value },
      onRefused: (problem) => onReopen({ value, reason: problem.of(field.name) ?? problem.reason }),
    });
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Tab') step.current = event.shiftKey ? -1 : 1;
  };
  return (
    <div onKeyDownCapture={press} role="presentation">
      <InlineEditor
        field={field}
        value={refused ? refused.value : record[field.name]}
        error={refused?.reason}
        onSave={save}
        onClose={() => onClose(step.current)}
      />
    </div>
  );
}
