import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { Filter, Label, StageStatus } from '@/api/types';
import type { Money } from '@/lib/format';

export type FunnelQuery = { pipeline?: string; from?: string; to?: string; owner?: string };

export type FunnelStage = {
  id: string;
  title: string;
  status: StageStatus;
  entered: number;
  reached_next: number | null;
  conversion: number | null;
  count: number;
  sum: Money | null;
  mean_days: number | null;
  median_days: number | null;
  filter: Filter | null;
  entered_filter: Filter | null;
  reached_next_filter: Filter | null;
};

export type Metric = {
  name: string;
  label: Label;
  value: number | Money | null;
  unit: string;
  formula: Label;
  filter: Filter | null;
};

export type Funnel = {
  pipeline: { id: string; name: string } | null;
  totals: {
    deals: number;
    open: number;
    won: number;
    lost: number;
    won_amount: Money | null;
    win_rate: number | null;
    cycle_mean_days: number | null;
    cycle_median_days: number | null;
    filters: Partial<Record<'deals' | 'open' | 'won' | 'lost', Filter | null>>;
  };
  stages: FunnelStage[];
  metrics: Metric[];
};

export const funnelQuery = (query: FunnelQuery) =>
  queryOptions({
    queryKey: ['funnel', query],
    queryFn: ({ signal }) => call<Funnel>('GET', '/funnel', { query, signal }),
    placeholderData: keepPreviousData,
  });
