import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import type { Repeat } from './repeats';

/** A day of 2024 for each day of the week: the first of that January was a Monday. */
const dayOfWeek = (weekday: number) => `2024-01-0${weekday + 1}`;

/** The days of the week by name, Monday first. */
export function useWeekdays(): { value: string; label: string }[] {
  const locale = useLocale();
  return [0, 1, 2, 3, 4, 5, 6].map((day) => ({
    value: String(day),
    label: formatDate(dayOfWeek(day), locale, { weekday: 'long' }),
  }));
}

/** When it comes, in words. */
export function useTurnWords(): (repeat: Pick<Repeat, 'every' | 'at' | 'weekday'>) => string {
  const t = useText(texts);
  const weekdays = useWeekdays();
  return ({ every, at, weekday }) => {
    if (every === 'hour') return t('hourly', { minute: at.slice(3) });
    if (every === 'day') return t('daily', { at });
    return t('weekly', { weekday: weekdays[weekday]?.label ?? '', at });
  };
}
