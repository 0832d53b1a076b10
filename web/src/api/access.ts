import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from './http';

export type Access = {
  user: { id: string; name: string; team: string | null };
  verbs: string[];
  /** It is their own record. */
  owner: boolean;
  /** How far each role that leads there reaches: own, team or all, by verb. */
  why: { role: string; label: Record<string, string>; reaches: Record<string, string> }[];
  /** The record was shared with them: for reading, or for changing too. */
  shared: 'read' | 'edit' | null;
};

/** The people who may see a record, by name, each with what they may do and why. */
export const accessQuery = (object: string, id: string) =>
  infiniteQueryOptions({
    queryKey: ['records', object, 'access', id],
    queryFn: ({ pageParam }) =>
      call<{ items: Access[]; next_cursor: string | null }>('GET', `/records/${object}/${id}/access`, {
        query: { cursor: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });
