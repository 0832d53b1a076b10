import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Filter } from './types';

export type Found = { object: string; id: string; title: string; subtitle?: string | null };

export const searchQuery = (q: string, objects?: string) =>
  queryOptions({
    queryKey: ['search', q, objects ?? ''],
    queryFn: async ({ signal }) =>
      (await call<{ items: Found[] }>('GET', '/search', { query: { q, objects }, signal })).items,
    enabled: q.trim().length > 0,
    placeholderData: (previous) => previous,
    staleTime: 10_000,
  });

/** A filter in the reader's words. */
export const explainQuery = (object: string, filter: Filter) =>
  queryOptions({
    queryKey: ['explain', object, filter],
    queryFn: async () =>
      (await call<{ text: string }>('POST', '/filters/explain', { body: { object, filter } })).text,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
