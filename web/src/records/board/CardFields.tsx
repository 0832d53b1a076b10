import type { ObjectType, RecordData } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import classes from './Board.module.css';

type Props = { object: ObjectType; names: string[]; record: RecordData };

/** The values a layout puts on a card, those that are there, each named on hover. */
export function CardFields({ object, names, record }: Props) {
  const label = useLabel();
  const fields = names.flatMap((name) => object.fields.find((field) => field.name === name) ?? []);
  const filled = fields.filter(
    (field) => !isBlank(record[field.name]) && record[field.name] !== record.title,
  );
  return filled.map((field) => (
    <div key={field.name} className={classes.cardField} title={label(field.label)}>
      {field.type === 'boolean' && <span className={classes.soft}>{label(field.label)}</span>}
      <FieldValue field={field} value={record[field.name]} record={record} isQuiet />
    </div>
  ));
}
