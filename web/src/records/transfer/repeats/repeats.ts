import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { RepeatOut, RepeatsOut } from '@/api/openapi';

export type Repeat = Omit<RepeatOut, 'error'> & {
  error: { message: string; errors?: { message: string }[] } | null;
};
export type Every = 'hour' | 'day' | 'week';

/** What a scheduled import is to be; `header` undefined leaves the secret as it is, null takes it away. */
export type RepeatWish = {
  name: string;
  every: Every;
  at: string;
  weekday: number;
  address: string;
  folder: string;
  header?: { name: string; value: string } | null;
};

const lookAgainAfter = 2_000;

export const repeatsQuery = queryOptions({
  queryKey: ['imports', 'repeats'],
  queryFn: () => call<Omit<RepeatsOut, 'items'> & { items: Repeat[] }>('GET', '/imports/repeats'),
  refetchInterval: (query) =>
    query.state.data?.items.some((repeat) => repeat.is_busy) ? lookAgainAfter : false,
});

export function makeRepeat(like: string, wish: RepeatWish): Promise<Repeat> {
  return call('POST', '/imports/repeats', { body: { like, ...wish } });
}

export function changeRepeat(
  id: string,
  change: Partial<RepeatWish> & { state?: 'on' | 'paused' },
): Promise<Repeat> {
  return call('PATCH', `/imports/repeats/${id}`, { body: change });
}

export function deleteRepeat(id: string): Promise<null> {
  return call('DELETE', `/imports/repeats/${id}`);
}

export function runRepeat(id: string): Promise<Repeat> {
  return call('POST', `/imports/repeats/${id}/run`);
}
