import type { QueryClient, QueryFilters } from '@tanstack/react-query';

/**
 * Asks again for what is on the screen. What is being asked for the first time right now may be answered from before
 * the news, and its answer would make it look fresh: it is asked for once more after it.
 */
export async function renew(client: QueryClient, filters: QueryFilters = {}): Promise<void> {
  const firsts = client
    .getQueryCache()
    .findAll(filters)
    .filter(({ state }) => state.data === undefined && state.fetchStatus === 'fetching')
    .map(({ queryHash }) => queryHash);
  await client.invalidateQueries(filters);
  if (firsts.length === 0) return;
  await client.invalidateQueries({ predicate: ({ queryHash }) => firsts.includes(queryHash) });
}
