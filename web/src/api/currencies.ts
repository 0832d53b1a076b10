import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './http';
import type { CurrenciesOut } from './openapi';

const currenciesQuery = queryOptions({
  queryKey: ['currencies'],
  queryFn: () => call<CurrenciesOut>('GET', '/currencies'),
  staleTime: 5 * 60_000,
});

/** The codes of the currencies the company counts in, its own first. */
export function useCurrencies(): string[] {
  return (useQuery(currenciesQuery).data?.items ?? []).map((item) => item.code);
}
