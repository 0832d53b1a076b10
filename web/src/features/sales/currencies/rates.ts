import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { RateOut } from '@/api/openapi';

export type Rate = RateOut;
export type RateWish = { currency: string; on: string; rate: string };

export const ratesQuery = queryOptions({
  queryKey: ['currencies', 'rates'],
  queryFn: async () => (await call<{ items: Rate[] }>('GET', '/currency-rates')).items,
});

export const stateRate = (wish: RateWish) => call<Rate>('POST', '/currency-rates', { body: wish });
export const deleteRate = (id: string) => call<null>('DELETE', `/currency-rates/${id}`);

/** The rates by currency, each with the newest first, as they come. */
export function byCurrency(rates: Rate[]): [string, Rate[]][] {
  const codes = [...new Set(rates.map(({ currency }) => currency))];
  return codes.map((code) => [code, rates.filter(({ currency }) => currency === code)]);
}
