import { Radio, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { formatDay } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { isBlank } from '../fields/values';
import classes from './Comparison.module.css';
import { type Choices, comparedFields, isList, united, usualChoice } from './choices';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  records: RecordData[];
  kept: string;
  take: Choices;
  onKeep: (id: string) => void;
  onTake: (field: string, from: string) => void;
  onLeave: (field: string) => void;
};

/** A column for each record, a row for each field that differs; what is alike stands folded below. */
export function Comparison({ object, records, kept, take, onKeep, onTake, onLeave }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const group = useId();
  const [isOpen, setOpen] = useState(false);
  const { differing, same } = comparedFields(object, records);
  const columns = { '--records': records.length } as React.CSSProperties;
  const row = (field: Field) => (
    <Row
      key={field.name}
      field={field}
      records={records}
      chosen={take[field.name] ?? usualChoice(field, records, kept)}
      onTake={(from) => (from === united ? onLeave(field.name) : onTake(field.name, from))}
    />
  );
  return (
    <div className={classes.table} style={columns}>
      <fieldset className={`${classes.row} ${classes.heads}`}>
        <legend className={classes.label}>{t('keep')}</legend>
        {records.map((record) => (
          <Radio
            key={record.id}
            name={group}
            className={classes.cell}
            checked={record.id === kept}
            onChange={() => onKeep(record.id)}
            label={record.title}
            description={t('madeAt', { date: formatDay(String(record.created_at), locale) })}
            data-autofocus={record.id === kept || undefined}
          />
        ))}
      </fieldset>
      {differing.map(row)}
      {same.length > 0 && (
        <UnstyledButton className={classes.more} onClick={() => setOpen(!isOpen)} aria-expanded={isOpen}>
          {isOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}
          {t('alike', { count: same.length })}
        </UnstyledButton>
      )}
      {isOpen && same.map(row)}
    </div>
  );
}

type RowProps = {
  field: Field;
  records: RecordData[];
  chosen: string;
  onTake: (from: string) => void;
};

function Row({ field, records, chosen, onTake }: RowProps) {
  const t = useText(texts);
  const label = useLabel();
  const group = useId();
  return (
    <fieldset className={classes.row}>
      <legend className={classes.label}>{label(field.label)}</legend>
      {records.map((record) => (
        <Radio
          key={record.id}
          name={group}
          className={classes.cell}
          data-taken={chosen === record.id || chosen === united || undefined}
          checked={chosen === record.id}
          onChange={() => onTake(record.id)}
          label={
            isBlank(record[field.name]) ? (
              <span className={classes.empty}>{t('nothing')}</span>
            ) : (
              <FieldValue field={field} value={record[field.name]} isQuiet isWhole />
            )
          }
        />
      ))}
      {isList(field) && (
        <Radio
          name={group}
          className={classes.together}
          checked={chosen === united}
          onChange={() => onTake(united)}
          label={t('together')}
        />
      )}
    </fieldset>
  );
}
