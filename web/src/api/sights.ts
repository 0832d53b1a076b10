import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { SightsOut } from './openapi';

/** Who saw personal fields, the latest first; of one record where it is named. */
export const sightsQuery = (wish: { record?: string }) =>
  infiniteQueryOptions({
    queryKey: ['sights', wish],
    queryFn: ({ pageParam }) => call<SightsOut>('GET', '/sights', { query: { ...wish, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 0,
  });

export const keepSightsFor = (days: number) => call<{ days: number }>('PUT', '/sights', { body: { days } });
