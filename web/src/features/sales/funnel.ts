import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { FunnelOut, FunnelStageOut, MetricOut, TeamOut } from '@/api/openapi';
import type { Filter } from '@/api/types';
import { readListSearch } from '@/records/address';
import type { Compared } from './periods';

export type FunnelQuery = {
  pipeline?: string;
  from?: string;
  to?: string;
  owner?: string;
  team?: string;
  filter?: Filter;
};

/** What the address of the funnel says: whose deals of which days, and the days they are compared with. */
export type FunnelSearch = FunnelQuery & { compare?: Compared };

export function readFunnelSearch(raw: Record<string, unknown>): FunnelSearch {
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  return {
    pipeline: text(raw.pipeline),
    from: text(raw.from),
    to: text(raw.to),
    owner: text(raw.owner),
    team: text(raw.team),
    filter: readListSearch(raw).filter,
    compare: raw.compare === 'before' || raw.compare === 'lastYear' ? raw.compare : undefined,
  };
}

export type Funnel = FunnelOut;
export type FunnelStage = FunnelStageOut;
export type Metric = MetricOut;

export const funnelQuery = (query: FunnelQuery) =>
  queryOptions({
    queryKey: ['funnel', query],
    queryFn: ({ signal }) => call<Funnel>('GET', '/funnel', { query, signal }),
    placeholderData: keepPreviousData,
  });

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await call<{ items: TeamOut[] }>('GET', '/teams')).items,
  staleTime: 5 * 60_000,
});
