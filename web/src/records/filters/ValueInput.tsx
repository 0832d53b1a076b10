import { NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import type { Field, Operator } from '@/api/types';
import type { LengthUnit } from '@/lib/format';
import { useText } from '@/lib/i18n';
import { LengthInput } from '../fields/LengthInput';
import { ChoiceInput, ChoicesInput } from './ChoicesInput';
import classes from './filters.module.css';
import { texts } from './messages';
import { type ValueKind, valueKind } from './operators';
import { PeriodInput } from './PeriodInput';
import { SpanInput } from './SpanInput';

export type ValueProps = { field: Field; value: unknown; onChange: (value: unknown) => void };

const inputs: Record<ValueKind, (props: ValueProps) => React.ReactNode> = {
  none: () => null,
  span: SpanInput,
  period: PeriodInput,
  choices: ChoicesInput,
  choice: ChoiceInput,
  boolean: BooleanInput,
  text: TextValue,
  number: NumberValue,
  numbers: (props) => <Pair {...props} of={NumberValue} />,
  days: (props) => <Pair {...props} of={DayValue} />,
};

/** Asks for the value that an operator on a field needs. */
export function ValueInput({ op, ...props }: ValueProps & { op: Operator }) {
  const Input = inputs[valueKind(props.field, op)];
  return <Input key={props.field.name} {...props} />;
}

function BooleanInput({ value, onChange }: ValueProps) {
  const t = useText(texts);
  return (
    <SegmentedControl
      aria-label={t('value')}
      data={[
        { value: 'true', label: t('yes') },
        { value: 'false', label: t('no') },
      ]}
      value={String(value !== false)}
      onChange={(next) => onChange(next === 'true')}
    />
  );
}

function TextValue({ value, onChange }: ValueProps) {
  const t = useText(texts);
  return (
    <TextInput
      aria-label={t('value')}
      value={String(value ?? '')}
      onChange={(event) => onChange(event.currentTarget.value)}
      data-autofocus
    />
  );
}

function NumberValue({ field, value, onChange }: ValueProps) {
  const t = useText(texts);
  const unit = field.settings?.duration as LengthUnit | undefined;
  if (unit)
    return (
      <LengthInput
        aria-label={t('value')}
        unit={unit}
        value={value}
        onChange={(next) => onChange(next ?? undefined)}
        data-autofocus
      />
    );
  return (
    <NumberInput
      aria-label={t('value')}
      value={(value as number) ?? ''}
      onChange={(next) => onChange(next === '' ? undefined : Number(next))}
      thousandSeparator=" "
      hideControls
      data-autofocus
    />
  );
}

function DayValue({ value, onChange }: ValueProps) {
  const t = useText(texts);
  return (
    <DateInput
      aria-label={t('value')}
      valueFormat="DD.MM.YYYY"
      value={(value as string) ?? null}
      onChange={onChange}
      popoverProps={{ withinPortal: false }}
    />
  );
}

function Pair({
  of: One,
  field,
  value,
  onChange,
}: ValueProps & { of: (props: ValueProps) => React.ReactNode }) {
  const [from, to] = Array.isArray(value) ? value : [];
  return (
    <div className={classes.pair}>
      <One field={field} value={from} onChange={(next) => onChange([next, to])} />
      <span aria-hidden>–</span>
      <One field={field} value={to} onChange={(next) => onChange([from, next])} />
    </div>
  );
}
