import { instantOf, wallClock } from '@/lib/format';
import { addDays, type Day, minutesOf, wallAt, weekdayOf } from '@/records/calendar/days';
import { endOfDay } from '@/records/calendar/entries';

export type Later = 'today' | 'tomorrow' | 'nextWeek';

/** The days a task is usually put off to; next week is its Monday. */
export function laterDay(later: Later, today: Day): Day {
  if (later === 'today') return today;
  return addDays(today, later === 'tomorrow' ? 1 : 8 - weekdayOf(today));
}

/** The task due on another day at the hour it had; where that hour has passed today (or there was none), by its end. */
export function dueOn(day: Day, due: string | null, now: Date, timeZone: string): string {
  const minutes = due ? minutesOf(wallClock(due, timeZone)) : endOfDay;
  const at = instantOf(wallAt(day, minutes), timeZone);
  return new Date(at) > now ? at : instantOf(wallAt(day, endOfDay), timeZone);
}
