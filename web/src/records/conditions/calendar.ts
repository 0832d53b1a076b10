import { instantOf, wallClock } from '@/lib/format/zones';
import type { Moment } from './moment';

/** Whole days, counted from 1970: `start` belongs to it, `end` does not. */
export type Days = { start: number; end: number };
export type Length = { hours: number } | { days: number } | { weeks: number } | { months: number };

const millisecondsOfDay = 86_400_000;
const months: Record<string, number> = { month: 1, quarter: 3, year: 12 };
const steps: Record<string, number> = { last: -1, this: 0, next: 1 };
const days: Record<string, number> = { yesterday: -1, today: 0, tomorrow: 1 };

export function dayNumber(day: string): number {
  return Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / millisecondsOfDay;
}

function dayText(day: number): string {
  return new Date(day * millisecondsOfDay).toISOString().slice(0, 10);
}

export function today({ now, timeZone }: Moment): number {
  return dayNumber(wallClock(now, timeZone));
}

/** The days of a period such as "last_quarter", or of a day; null for no such word. A week begins on Monday. */
export function daysOf(word: string, moment: Moment): Days | null {
  const here = today(moment);
  const shift = days[word];
  if (shift !== undefined) return { start: here + shift, end: here + shift + 1 };
  const [step = '', unit = ''] = word.split('_');
  const by = steps[step];
  if (by === undefined) return /^\d{4}-\d\d-\d\d/.test(word) ? oneDay(dayNumber(word)) : null;
  if (unit === 'week') {
    const monday = here - ((here + 3) % 7) + 7 * by;
    return { start: monday, end: monday + 7 };
  }
  const length = months[unit];
  if (!length) return null;
  const at = new Date(here * millisecondsOfDay);
  const month = Math.floor(at.getUTCMonth() / length) * length + length * by;
  const first = (more: number) => Date.UTC(at.getUTCFullYear(), month + more, 1) / millisecondsOfDay;
  return { start: first(0), end: first(length) };
}

const oneDay = (day: number): Days => ({ start: day, end: day + 1 });

/** When a day begins by the company's clock. */
export function midnight(day: number, { timeZone }: Moment): number {
  return Date.parse(instantOf(`${dayText(day)} 00:00:00`, timeZone));
}

/** The instant that far from now, and its day there; days and longer keep the hour of the clock. */
export function shifted(length: Length, sign: 1 | -1, moment: Moment): { instant: number; day: number } {
  if ('hours' in length) {
    const instant = Date.parse(moment.now) + sign * length.hours * 3_600_000;
    return { instant, day: dayNumber(wallClock(new Date(instant).toISOString(), moment.timeZone)) };
  }
  const wall = wallClock(moment.now, moment.timeZone);
  const here = dayNumber(wall);
  const day =
    'months' in length
      ? addMonths(here, sign * length.months)
      : here + sign * ('weeks' in length ? 7 * length.weeks : length.days);
  return { instant: Date.parse(instantOf(`${dayText(day)}${wall.slice(10)}`, moment.timeZone)), day };
}

function addMonths(day: number, more: number): number {
  const at = new Date(day * millisecondsOfDay);
  const month = at.getUTCMonth() + more;
  const longest = new Date(Date.UTC(at.getUTCFullYear(), month + 1, 0)).getUTCDate();
  const date = Math.min(at.getUTCDate(), longest);
  return Date.UTC(at.getUTCFullYear(), month, date) / millisecondsOfDay;
}

/** The first and last day of the year meant, each as month × 100 + day; null: every day. Born on 29 February: the 28th in other years. */
export function anniversaries({ start, end }: Days): [number, number] | null {
  const last = end - 1;
  if (last - start >= 365) return null;
  return [ofYear(dayText(start), false), ofYear(dayText(last), true)];
}

function ofYear(day: string, isEve: boolean): number {
  const year = Number(day.slice(0, 4));
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  if (isEve && day.endsWith('-02-28') && !isLeap) return 229;
  return monthAndDay(day);
}

export function monthAndDay(day: string): number {
  return Number(day.slice(5, 7)) * 100 + Number(day.slice(8, 10));
}
