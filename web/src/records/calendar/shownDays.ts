import { type Day, daysFrom, monthOf, weekOf } from './days';

export type CalendarView = 'day' | 'week' | 'month' | 'agenda';

export const calendarViews: CalendarView[] = ['day', 'week', 'month', 'agenda'];

export function isDay(text: string): boolean {
  return /^(19|20|21)\d{2}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** The days a view shows around `date`; the agenda looks a month ahead. */
export function shownDays(view: CalendarView, date: Day): Day[] {
  if (view === 'day') return [date];
  if (view === 'week') return weekOf(date);
  if (view === 'month') return monthOf(date);
  return daysFrom(date, 31);
}
