import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Filter } from './types';

export type Figure = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'count_distinct';
export type Part = 'day' | 'week' | 'month' | 'quarter' | 'year';
export type GroupBy = { field: string; by?: Part };
export type Aggregate = { fn: Figure; field?: string };
export type Group = { keys: unknown[]; values: unknown[] };
export type Groups = { groups: Group[]; totals: unknown[] };

type Asked = { filter?: Filter; q?: string };

/** Figures over all records that match, and over each group of them. */
export const groupsQuery = (object: string, asked: Asked, groupBy: GroupBy[], aggregate: Aggregate[]) =>
  queryOptions({
    queryKey: ['records', object, 'groups', asked, groupBy, aggregate],
    queryFn: ({ signal }) =>
      call<Groups>('POST', `/records/${object}/query`, {
        body: { ...asked, group_by: groupBy, aggregate },
        signal,
      }),
    placeholderData: (previous) => previous,
  });
