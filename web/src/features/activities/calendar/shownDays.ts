import type { CalendarView } from './address';
import { type Day, daysFrom, monthOf, weekOf } from './days';

/** The days a view shows around `date`; the agenda looks a month ahead. */
export function shownDays(view: CalendarView, date: Day): Day[] {
  if (view === 'day') return [date];
  if (view === 'week') return weekOf(date);
  if (view === 'month') return monthOf(date);
  return daysFrom(date, 31);
}
