import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Day } from '@/records/calendar/days';
import { type CalendarView, calendarViews, isDay } from '@/records/calendar/shownDays';

/** What the address of the calendar says: nothing of it means this week (on a phone: today), mine. */
export type CalendarSearch = { show?: CalendarView; date?: Day; people?: string };

export function readCalendarSearch(raw: Record<string, unknown>): CalendarSearch {
  const { show, date, people } = raw;
  return {
    show: calendarViews.find((each) => each === show),
    date: typeof date === 'string' && isDay(date) ? date : undefined,
    people: typeof people === 'string' && people ? people : undefined,
  };
}

export function useCalendarAddress() {
  const search = useSearch({ strict: false }) as CalendarSearch;
  const navigate = useNavigate();
  const change = useCallback(
    (part: CalendarSearch) =>
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...part })) as never,
        replace: true,
      }),
    [navigate],
  );
  return { search, change };
}
