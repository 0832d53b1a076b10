import { Checkbox } from '@mantine/core';
import type { Field, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { ColorMark } from '../colors/ColorMarks';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import { texts } from './messages';
import classes from './PhoneList.module.css';

type Props = {
  fields: Field[];
  record: RecordData;
  isSelected: boolean;
  onSelect: (isOn: boolean) => void;
  onOpen: (record: RecordData) => void;
};

/** A record on a phone: its title, and below it the first values that are not empty. */
export function PhoneRecord({ fields, record, isSelected, onSelect, onOpen }: Props) {
  const t = useText(texts);
  const told = fields
    .slice(1)
    .filter((field) => !isBlank(record[field.name]))
    .slice(0, 3);
  return (
    <>
      <span className={classes.check}>
        <ColorMark record={record} />
        <Checkbox
          classNames={{ body: classes.checkBody, input: classes.checkInput }}
          aria-label={t('select', { title: record.title })}
          checked={isSelected}
          onChange={(event) => onSelect(event.currentTarget.checked)}
        />
      </span>
      <button type="button" className={classes.button} onClick={() => onOpen(record)}>
        <span className={`${classes.title} cut`}>{record.title}</span>
        <span className={classes.values}>
          {told.map((field) => (
            <span key={field.name} className={`${classes.value} cut`}>
              <FieldValue field={field} value={record[field.name]} record={record} isQuiet />
            </span>
          ))}
        </span>
      </button>
    </>
  );
}
