import { Select } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { dayOf } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import { isPeriod, periods } from './periods';
import type { ValueProps } from './ValueInput';
import { periodTexts } from './words';

/** A day: named from today on ("this week"), or of the calendar. */
export function PeriodInput({ value, onChange }: ValueProps) {
  const t = useText(texts);
  const name = useText(periodTexts);
  const locale = useLocale();
  const choices = [
    ...periods.map((period) => ({ value: period, label: name(period) })),
    { value: 'day', label: t('day') },
  ];
  const isNamed = isPeriod(value);
  return (
    <>
      <Select
        aria-label={t('value')}
        data={choices}
        value={isNamed ? value : 'day'}
        allowDeselect={false}
        onChange={(next) => onChange(next === 'day' ? dayOf(new Date(), locale) : next)}
        comboboxProps={{ withinPortal: false }}
      />
      {!isNamed && (
        <DateInput
          mt="xs"
          aria-label={t('day')}
          valueFormat="DD.MM.YYYY"
          value={(value as string) ?? null}
          onChange={onChange}
          popoverProps={{ withinPortal: false }}
        />
      )}
    </>
  );
}
