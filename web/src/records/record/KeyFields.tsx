import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { isBlank } from '../fields/values';
import { useEditRecord } from '../useEditRecord';
import { FieldRow } from './FieldRow';
import classes from './KeyFields.module.css';
import { texts } from './messages';

type Props = { object: ObjectType; record: RecordData };

/** Told by the line above the fields. */
const toldElsewhere = ['has_next_step', 'next_step', 'next_step_at'];
const systemFields = ['created_at', 'created_by', 'updated_at', 'version', 'id', 'title'];

/** The record's fields in their groups, each edited where it stands. */
export function KeyFields({ object, record }: Props) {
  const t = useText(texts);
  const edit = useEditRecord(object);
  const own = object.fields.filter(
    (field) => ![...systemFields, ...toldElsewhere].includes(field.name) && isWorthShowing(field, record),
  );
  const system = object.fields.filter((field) => systemFields.slice(0, 3).includes(field.name));
  const groups = [...new Set(own.map((field) => field.group))];
  const row = (field: Field) => (
    <FieldRow key={field.name} object={object} field={field} record={record} onEdit={edit} />
  );
  return (
    <div className={classes.fields}>
      {groups.map((group) => (
        <dl key={group ?? ''} className={classes.group}>
          {own.filter((field) => field.group === group).map(row)}
        </dl>
      ))}
      <details className={classes.system} data-unprinted>
        <summary>{t('system')}</summary>
        <dl className={classes.group}>{system.map(row)}</dl>
      </details>
    </div>
  );
}

/** What nobody can fill in and has nothing to tell only takes room. */
function isWorthShowing(field: Field, record: RecordData): boolean {
  const value = record[field.name];
  return !field.read_only || (!isBlank(value) && value !== false);
}
