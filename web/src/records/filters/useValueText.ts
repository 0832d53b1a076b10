import type { Condition, Field } from '@/api/types';
import { formatDay, formatLength, formatNumber, type LengthUnit, parseLength } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { listOf } from '../fields/values';
import { texts } from './messages';
import { valueKind } from './operators';
import { isPeriod } from './periods';
import { useChosen } from './useChoices';
import { periodTexts } from './words';

/** The value of a condition in the reader's words. */
export function useValueText(field: Field, { op, value }: Condition): string {
  const t = useText(texts);
  const period = useText(periodTexts);
  const locale = useLocale();
  const kind = valueKind(field, op);
  const isChosen = kind === 'choices' || kind === 'choice';
  const chosen = useChosen(field, isChosen ? listOf(value) : []);

  const day = (each: unknown) => (isPeriod(each) ? period(each) : formatDay(String(each ?? ''), locale));
  const unit = field.settings?.duration as LengthUnit | undefined;
  const number = (each: unknown) =>
    unit
      ? formatLength(parseLength(String(each), unit) ?? 0, unit, locale.language)
      : formatNumber(Number(each), locale.language);
  const pair = (text: (each: unknown) => string) => listOf(value).map(text).join(' – ');
  if (isChosen) return chosen.map((choice) => choice.label).join(', ');
  if (kind === 'none') return '';
  if (kind === 'boolean') return value === false ? t('no') : t('yes');
  if (kind === 'number') return number(value);
  if (kind === 'numbers') return pair(number);
  if (kind === 'days') return pair(day);
  if (kind === 'period') return day(value);
  if (kind === 'span') return span(value as Span);
  return String(value ?? '');

  function span(length: Span): string {
    const [unit, count = 0] = Object.entries(length ?? {})[0] ?? [];
    const words = {
      hours: t('hours', { count }),
      days: t('days', { count }),
      weeks: t('weeks', { count }),
      months: t('months', { count }),
    };
    return words[unit as keyof typeof words] ?? '';
  }
}

type Span = Partial<Record<'hours' | 'days' | 'weeks' | 'months', number>>;
