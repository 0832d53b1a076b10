import { useMemo } from 'react';
import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { minutesOf } from './days';
import { type Entry, endOfDay } from './entries';
import { texts } from './messages';

/** An entry in words: what, when, about whom; `times` tells the hours alone. */
export function useEntryWords() {
  const t = useText(texts);
  const locale = useLocale();
  return useMemo(() => {
    const kinds = { meetings: t('meeting'), tasks: t('task'), calls: t('call'), records: '' };
    const times = (entry: Entry) => {
      const from = entry.from.slice(11, 16);
      return entry.hasEnd ? `${from} – ${entry.to.slice(11, 16)}` : from;
    };
    const words = (entry: Entry) => {
      const day = formatDate(entry.from.slice(0, 10), locale, {
        weekday: 'long',
        day: 'numeric',
        month: 'long',
      });
      const hours = entry.isAllDay && minutesOf(entry.from) % endOfDay === 0 ? t('allDay') : times(entry);
      const kind = kinds[entry.kind];
      const parts = [kind ? `${kind}: ${entry.title}` : entry.title, entry.about, day, hours];
      return [...parts, entry.isDone ? t('done') : ''].filter(Boolean).join(', ');
    };
    return Object.assign(words, { times });
  }, [t, locale]);
}
