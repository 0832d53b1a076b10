import { ActionIcon, Input, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { WithLookups } from '@/records/fields/WithLookups';
import type { Span } from '../flow';
import { useFieldChoices } from './choices';
import { useMaking } from './context';
import classes from './editors.module.css';
import { LiteralValue } from './LiteralValue';
import { texts } from './messages';
import { SpanParameter } from './SpanParameter';

type Values = Record<string, unknown>;
type Props = {
  label: string;
  target: ObjectType;
  value: Values;
  errorOf: (field: string) => string | undefined;
  required?: boolean;
  onChange: (value: Values) => void;
};

const computed = ['formula', 'rollup', 'autonumber', 'file'];

/** Fields and what they shall hold: a value, that of a field of the record, or so long from now. */
export function ValuesParameter({ label, target, value, errorOf, required, onChange }: Props) {
  const t = useText(texts);
  const may = (field: Field) => !field.read_only && !computed.includes(field.type) && !(field.name in value);
  const further = useFieldChoices(target, may);
  const chosen = Object.keys(value);
  return (
    <Input.Wrapper
      label={label}
      withAsterisk={required}
      labelElement="div"
      error={chosen.length === 0 ? errorOf('') : undefined}
    >
      <WithLookups object={target}>
        <div className={classes.values}>
          {chosen.map((name) => (
            <ValueRow
              key={name}
              name={name}
              field={target.fields.find((each) => each.name === name)}
              value={value[name]}
              error={errorOf(name)}
              onChange={(next) => onChange({ ...value, [name]: next })}
              onRemove={() =>
                onChange(Object.fromEntries(Object.entries(value).filter(([key]) => key !== name)))
              }
            />
          ))}
          <Select
            key={chosen.length}
            aria-label={t('addField')}
            placeholder={t('addField')}
            data={further}
            value={null}
            searchable
            onChange={(name) => name && onChange({ ...value, [name]: null })}
          />
        </div>
      </WithLookups>
    </Input.Wrapper>
  );
}

type RowProps = {
  name: string;
  field: Field | undefined;
  value: unknown;
  error?: string;
  onChange: (value: unknown) => void;
  onRemove: () => void;
};

type Whence = 'plain' | 'from' | 'in';

function whenceOf(value: unknown): Whence {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return 'plain';
  return 'from' in value ? 'from' : 'in' in value ? 'in' : 'plain';
}

function ValueRow({ name, field, value, error, onChange, onRemove }: RowProps) {
  const t = useText(texts);
  const label = useLabel();
  const { object } = useMaking();
  const whence = whenceOf(value);
  const isDate = field?.type === 'date' || field?.type === 'datetime';
  const isLink = field?.type === 'reference' || field?.type === 'references';
  const leadsHere = isLink && (!field?.target || field.target === object.name);
  const own = useFieldChoices(object, (each) => each.type === field?.type);
  const title = field ? label(field.label) : name;
  const firsts: Record<Whence, unknown> = {
    plain: null,
    from: { from: leadsHere ? 'id' : (own[0]?.value ?? 'title') },
    in: { in: { days: 1 } },
  };
  const ways: { value: Whence; label: string }[] = [
    { value: 'plain', label: t('plain') },
    ...(own.length > 0 || leadsHere ? [{ value: 'from' as const, label: t('ofRecord') }] : []),
    ...(isDate ? [{ value: 'in' as const, label: t('fromNow') }] : []),
  ];
  return (
    <div className={classes.valueRow}>
      <div className={classes.valueHead}>
        <span>{title}</span>
        {ways.length > 1 && (
          <Select
            aria-label={t('whence', { field: title })}
            className={classes.whence}
            data={ways}
            value={whence}
            allowDeselect={false}
            onChange={(next) => next && onChange(firsts[next as Whence])}
          />
        )}
        <ActionIcon aria-label={t('dropField', { field: title })} onClick={onRemove}>
          <IconX size={14} />
        </ActionIcon>
      </div>
      {whence === 'plain' && field && (
        <LiteralValue field={field} label={title} value={value} error={error} onChange={onChange} />
      )}
      {whence === 'from' && (
        <Select
          aria-label={title}
          data={leadsHere ? [{ value: 'id', label: t('theRecord') }, ...own] : own}
          value={(value as { from: string }).from}
          error={error}
          allowDeselect={false}
          onChange={(from) => from && onChange({ from })}
        />
      )}
      {whence === 'in' && (
        <SpanParameter
          label={title}
          value={(value as { in: Span }).in}
          error={error}
          onChange={(span) => onChange({ in: span })}
        />
      )}
      {!field && error && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
