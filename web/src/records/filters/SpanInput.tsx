import { NumberInput, Select } from '@mantine/core';
import { useText } from '@/lib/i18n';
import classes from './filters.module.css';
import { texts } from './messages';
import type { ValueProps } from './ValueInput';

type Span = Partial<Record<'hours' | 'days' | 'weeks' | 'months', number>>;

/** A length of time: 45 days, 6 hours. */
export function SpanInput({ value, onChange }: ValueProps) {
  const t = useText(texts);
  const [unit = 'days', count = 30] = Object.entries((value ?? {}) as Span)[0] ?? [];
  const units = [
    { value: 'hours', label: t('unitHours') },
    { value: 'days', label: t('unitDays') },
    { value: 'weeks', label: t('unitWeeks') },
    { value: 'months', label: t('unitMonths') },
  ];
  return (
    <div className={classes.pair}>
      <NumberInput
        aria-label={t('value')}
        value={count}
        min={1}
        allowDecimal={false}
        onChange={(next) => onChange({ [unit]: Number(next) || 1 })}
        data-autofocus
      />
      <Select
        aria-label={t('unit')}
        data={units}
        value={unit}
        allowDeselect={false}
        onChange={(next) => onChange({ [next ?? 'days']: count })}
        comboboxProps={{ withinPortal: false }}
      />
    </div>
  );
}
