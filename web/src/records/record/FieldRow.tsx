import { Tooltip } from '@mantine/core';
import { IconLock, IconPencil } from '@tabler/icons-react';
import { useContext, useRef, useState } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { InlineEditor } from '../fields/InlineEditor';
import { FileEditor } from '../fields/lazyFiles';
import { isBlank, isEditable } from '../fields/values';
import type { Edit } from '../useEditRecord';
import classes from './KeyFields.module.css';
import { texts } from './messages';
import { PresenceContext, useWhoEdits } from './presence';

type Props = {
  object: ObjectType;
  field: Field;
  record: RecordData;
  /** As the record stands, the field keeps its value. */
  isLocked: boolean;
  /** As the record stands, the field asks for a value. */
  isWanted: boolean;
  onEdit: (edit: Edit) => void;
};

/** A field's label and value; a click or Enter edits it, a refusal comes back into the editor with its reason. */
export function FieldRow({ object, field, record, isLocked, isWanted, onEdit }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const [isEditing, setEditing] = useState(false);
  const [refused, setRefused] = useState<{ value: unknown; reason: string } | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const value = record[field.name];
  const mayEdit = isEditable(object, field) && record.permissions?.update !== false;
  const canEdit = mayEdit && !isLocked;
  const name = label(field.label);

  const { setEditing: sayEditing } = useContext(PresenceContext);
  const other = useWhoEdits(field.name);
  const save = (next: unknown) => {
    setRefused(null);
    onEdit({
      record,
      values: { [field.name]: next },
      onRefused: (problem) => {
        setRefused({ value: next, reason: problem.of(field.name) ?? problem.reason });
        setEditing(true);
      },
    });
  };
  const close = () => {
    setEditing(false);
    sayEditing(null);
    requestAnimationFrame(() => button.current?.focus());
  };
  const open = () => {
    setEditing(true);
    sayEditing(field.name);
  };
  return (
    <div className={classes.row}>
      <dt className={classes.label} title={field.personal ? t('personalField') : undefined}>
        {name}
      </dt>
      <dd className={classes.value} data-field={field.name}>
        {field.type === 'file' && canEdit ? (
          <FileEditor
            field={field}
            value={value}
            label={name}
            error={refused?.reason}
            isInline
            onChange={save}
          />
        ) : isEditing ? (
          <InlineEditor
            field={field}
            value={refused ? refused.value : value}
            error={refused?.reason}
            onSave={save}
            onClose={close}
          />
        ) : (
          // A click anywhere edits; the button is the same for keyboard and screen reader.
          <div
            className={classes.shown}
            data-long={field.type === 'long_text' || undefined}
            data-editable={canEdit || undefined}
            onClick={canEdit ? open : undefined}
          >
            {isBlank(value) && field.type !== 'boolean' ? (
              <span className={classes.blank} data-wanted={isWanted || undefined}>
                {isWanted ? t('wanted') : canEdit ? t('empty') : '—'}
              </span>
            ) : (
              <FieldValue field={field} value={value} record={record} isWhole />
            )}
            {mayEdit && isLocked && (
              <Tooltip label={t('locked')}>
                <IconLock
                  size={14}
                  stroke={1.6}
                  className={classes.lock}
                  role="img"
                  aria-label={t('locked')}
                />
              </Tooltip>
            )}
            {canEdit && (
              <button
                ref={button}
                type="button"
                className={classes.pencil}
                aria-label={t('edit', { field: name })}
                onClick={open}
              >
                <IconPencil size={14} stroke={1.6} />
              </button>
            )}
          </div>
        )}
        {other && <span className={classes.other}>{t('editingNow', { name: other.name })}</span>}
      </dd>
    </div>
  );
}
