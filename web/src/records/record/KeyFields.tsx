import type { Field, ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { isLocked, isRequired, isShown } from '../conditions/conditions';
import { useMoment } from '../conditions/moment';
import { isBlank } from '../fields/values';
import { useEditRecord } from '../useEditRecord';
import { FieldRow } from './FieldRow';
import classes from './KeyFields.module.css';
import { LaidOut } from './layout/LaidOut';
import { WhyLayout } from './layout/WhyLayout';
import { texts } from './messages';
import { placeable, systemFields } from './shownFields';

type Props = { object: ObjectType; record: RecordData };

/** The record's fields in their groups, each edited where it stands. */
export function KeyFields({ object, record }: Props) {
  const t = useText(texts);
  const edit = useEditRecord(object);
  const moment = useMoment();
  const own = placeable(object).filter(
    (field) => isWorthShowing(field, record) && isShown(field, object, record, moment),
  );
  const system = object.fields.filter((field) => systemFields.slice(0, 3).includes(field.name));
  const groups = [...new Set(own.map((field) => field.group))];
  const row = (field: Field) => (
    <FieldRow
      key={field.name}
      object={object}
      field={field}
      record={record}
      isLocked={isLocked(field, object, record, moment)}
      isWanted={isBlank(record[field.name]) && isRequired(field, object, record, moment)}
      onEdit={edit}
    />
  );
  return (
    <div className={classes.fields}>
      {object.layout ? (
        <LaidOut layout={object.layout} fields={own} row={row} />
      ) : (
        groups.map((group) => (
          <dl key={group ?? ''} className={classes.group}>
            {own.filter((field) => field.group === group).map(row)}
          </dl>
        ))
      )}
      <details className={classes.system} data-unprinted>
        <summary>{t('system')}</summary>
        <dl className={classes.group}>
          {system.map(row)}
          {object.layout && <WhyLayout object={object} layout={object.layout} />}
        </dl>
      </details>
    </div>
  );
}

/** What nobody can fill in and has nothing to tell only takes room. */
function isWorthShowing(field: Field, record: RecordData): boolean {
  const value = record[field.name];
  return !field.read_only || (!isBlank(value) && value !== false);
}
