import type { Locale } from '@/lib/i18n';

const cache = new Map<string, Intl.DateTimeFormat>();

function dateFormat(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const zoned = { timeZone: locale.timeZone, ...options };
  const key = locale.language + JSON.stringify(zoned);
  const made = cache.get(key) ?? new Intl.DateTimeFormat(tag(locale), zoned);
  cache.set(key, made);
  return made;
}

/** English dates day first, as our users write them. */
function tag({ language }: Locale): string {
  return language === 'en' ? 'en-GB' : language;
}

/** A calendar day ("2026-03-05"), the same day in every time zone. */
export function formatDay(day: string, locale: Locale, now: Date = new Date()): string {
  const options = { day: 'numeric', month: 'short', year: yearIfOther(day, now), timeZone: 'UTC' } as const;
  return bare(dateFormat(locale, options).format(new Date(`${day.slice(0, 10)}T00:00:00Z`)));
}

/** A calendar day with the parts that are asked for: a weekday alone, a month and its year … */
export function formatDate(day: string, locale: Locale, options: Intl.DateTimeFormatOptions): string {
  return bare(dateFormat(locale, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)));
}

export function formatMoment(instant: string, locale: Locale, now: Date = new Date()): string {
  const options = {
    day: 'numeric',
    month: 'short',
    year: yearIfOther(instant, now),
    hour: '2-digit',
    minute: '2-digit',
  } as const;
  return bare(dateFormat(locale, options).format(new Date(instant)));
}

/** The year is told only where it is not this one. */
function yearIfOther(date: string, now: Date): 'numeric' | undefined {
  return date.startsWith(String(now.getUTCFullYear())) ? undefined : 'numeric';
}

/** Without the word "year" that Ukrainian and Russian put after it. */
function bare(text: string): string {
  return text.replace(/(\d{4})\s[рг]\./, '$1');
}

export function formatTime(instant: string, locale: Locale): string {
  return dateFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(new Date(instant));
}

export function formatWeekday(instant: Date, locale: Locale): string {
  return dateFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' }).format(instant);
}

/** The calendar day of an instant where the reader is, as "2026-03-05". */
export function dayOf(instant: Date, locale: Locale): string {
  const parts = dateFormat(
    { ...locale, language: 'en' },
    { year: 'numeric', month: '2-digit', day: '2-digit' },
  );
  return parts.format(instant).split('/').reverse().join('-');
}

const steps: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 365 * 86_400],
  ['month', 30 * 86_400],
  ['week', 7 * 86_400],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 days ago", "in 2 hours"; below a minute "now". */
export function formatAgo(instant: string, locale: Locale, now: Date = new Date()): string {
  const seconds = (new Date(instant).getTime() - now.getTime()) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale.language, { numeric: 'auto', style: 'short' });
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return relative.format(Math.trunc(seconds / size), unit);
  }
  return relative.format(0, 'second');
}
