import { infiniteQueryOptions } from '@tanstack/react-query';
import type { TimelineEvent } from './history';
import { call } from './http';
import type { Page } from './types';

/** A call in a comment, or a record somebody gave me. */
export type Notice = TimelineEvent & { unread: boolean };

const aPage = 30;

export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam, signal }) =>
    call<Page<Notice> & { unread: number }>('GET', '/notices', {
      query: { cursor: pageParam, limit: aPage },
      signal,
    }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.next_cursor,
  staleTime: 60_000,
});

export function seeNotices(until: string): Promise<null> {
  return call('POST', '/notices/seen', { body: { until } });
}
