import type { CalendarView } from './address';
import { type Day, daysFrom, monthOf, weekOf } from './days';

/** The days a view shows around `date`; the agenda looks a month ahead. */
export function shownDays(view: CalendarView, date: Day, first: number): Day[] {
  if (view === 'day') return [date];
  if (view === 'week') return weekOf(date, first);
  if (view === 'month') return monthOf(date, first);
  return daysFrom(date, 31);
}
