import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './http';

export type Deleted = {
  id: string;
  title: string;
  deleted_at: string;
  deleted_by: { id: string; name: string | null } | null;
};

/** The deleted records that I may restore, last deleted first. */
export const deletedQuery = (object: string, q: string) =>
  infiniteQueryOptions({
    queryKey: ['records', object, 'deleted', q],
    queryFn: ({ pageParam }) =>
      call<{ items: Deleted[]; next_cursor: string | null }>('GET', `/records/${object}/deleted`, {
        query: { q, cursor: pageParam, limit: 100 },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });
