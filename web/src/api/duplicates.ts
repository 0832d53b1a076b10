import { queryOptions } from '@tanstack/react-query';
import { call } from './http';

/** A record that may be the same: what it shares with what was asked. */
export type Duplicate = { object: string; id: string; title: string; matched: string[]; probability: number };

export type Traits = { email?: string; phone?: string; name?: string; tax_id?: string; domain?: string };

export const duplicatesQuery = (object: string, traits: Traits) =>
  queryOptions({
    queryKey: ['duplicates', object, traits],
    queryFn: async ({ signal }) =>
      (await call<{ items: Duplicate[] }>('GET', `/duplicates/${object}`, { query: traits, signal })).items,
    enabled: Object.values(traits).some(Boolean),
    staleTime: 10_000,
    retry: false,
  });
