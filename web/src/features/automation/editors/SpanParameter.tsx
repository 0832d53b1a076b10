import { Input, NumberInput, Select } from '@mantine/core';
import { useText } from '@/lib/i18n';
import type { Span } from '../flow';
import classes from './editors.module.css';
import { texts } from './messages';

type Props = {
  label: string;
  value: Span | undefined;
  error?: string;
  required?: boolean;
  onChange: (value: Span) => void;
};

type Unit = keyof Span;

/** A length of time: 15 minutes, 7 days. */
export function SpanParameter({ label, value, error, required, onChange }: Props) {
  const t = useText(texts);
  const [found] = Object.entries(value ?? {}).filter(([, count]) => count);
  const [unit, count] = (found ?? [Object.keys(value ?? {})[0] ?? 'days', undefined]) as [
    Unit,
    number | undefined,
  ];
  return (
    <Input.Wrapper label={label} error={error} withAsterisk={required} labelElement="div">
      <div className={classes.pair}>
        <NumberInput
          aria-label={label}
          value={count ?? ''}
          min={0}
          max={5000}
          allowDecimal={false}
          clampBehavior="strict"
          error={Boolean(error)}
          onChange={(next) => onChange({ [unit]: Number(next) || 0 })}
        />
        <Select
          aria-label={t('unit', { label })}
          data={[
            { value: 'minutes', label: t('unitMinutes') },
            { value: 'hours', label: t('unitHours') },
            { value: 'days', label: t('unitDays') },
            { value: 'weeks', label: t('unitWeeks') },
          ]}
          value={unit}
          allowDeselect={false}
          onChange={(next) => onChange({ [(next ?? 'days') as Unit]: count ?? 0 })}
        />
      </div>
    </Input.Wrapper>
  );
}
