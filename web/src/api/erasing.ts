import { queryOptions } from '@tanstack/react-query';
import { call } from './http';

type Counts = Record<string, number>;

/** What erasing a person would take and wipe, by object or kind, what it would leave, and what stands in the way. */
export type Erasure = {
  title: string;
  goes: Counts;
  wiped: Counts;
  stays: Counts;
  blockers: { code: string; message: string }[];
};

export const erasureQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'erasure', id],
    queryFn: () => call<Erasure>('GET', `/records/${object}/${id}/erasure`),
    staleTime: 0,
    gcTime: 0,
  });

export const erasePerson = (object: string, id: string, title: string) =>
  call<Counts>('POST', `/records/${object}/${id}/erase`, { body: { title } });
