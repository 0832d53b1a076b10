import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { HygieneOut } from './openapi';

export type Hygiene = HygieneOut;
export type Finding = Hygiene['findings'][number];

/** What is amiss in the records of an object, and how well their fields are filled. */
export const hygieneQuery = (object: string) =>
  queryOptions({
    queryKey: ['records', object, 'hygiene'],
    queryFn: () => call<Hygiene>('GET', `/hygiene/${object}`),
    staleTime: 0,
  });
