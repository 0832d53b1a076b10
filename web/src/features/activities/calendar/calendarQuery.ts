import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { WorkloadOut } from '@/api/openapi';
import type { RecordData } from '@/api/types';

export type CalendarData = { items: RecordData[]; is_whole: boolean };

/** What the people have between two moments; nobody named: me. */
export const calendarQuery = (from: string, to: string, people: string[]) =>
  queryOptions({
    queryKey: ['calendar', from, to, people],
    queryFn: ({ signal }) =>
      call<CalendarData>('GET', '/calendar', { query: { from, to, people: people.join(',') }, signal }),
    placeholderData: keepPreviousData,
  });

/** How much everyone within my reach has on their hands; under the same key as calendars, since it follows them. */
export const workloadQuery = queryOptions({
  queryKey: ['calendar', 'workload'],
  queryFn: async () => (await call<WorkloadOut>('GET', '/workload')).items,
  staleTime: 60_000,
});
