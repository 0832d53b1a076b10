import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { FunnelOut, FunnelStageOut, MetricOut } from '@/api/openapi';

export type FunnelQuery = { pipeline?: string; from?: string; to?: string; owner?: string };

export type Funnel = FunnelOut;
export type FunnelStage = FunnelStageOut;
export type Metric = MetricOut;

export const funnelQuery = (query: FunnelQuery) =>
  queryOptions({
    queryKey: ['funnel', query],
    queryFn: ({ signal }) => call<Funnel>('GET', '/funnel', { query, signal }),
    placeholderData: keepPreviousData,
  });
