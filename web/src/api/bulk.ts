import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Filter } from './types';

/** Which records: named ones, or all that match but those. */
export type Selected =
  | { ids: string[] }
  | { filter: Filter | Record<string, never>; q?: string; except?: string[] };

export type BulkAction =
  | { change?: Record<string, unknown>; add_tags?: string[]; remove_tags?: string[] }
  | { delete: true }
  | { restore: true }
  | { share: { user?: string; team?: string; level: 'read' | 'edit' } }
  | { unshare: { user?: string; team?: string } }
  | { make: { object: string; values: Record<string, unknown>; owner?: string } };

type BulkReason = { field: string | null; code: string; message: string };

/** A change of many records on its way; `total` is null until they are gathered. */
export type BulkRun = {
  id: string;
  object: string;
  kind: 'change' | 'delete' | 'restore' | 'retag' | 'merge' | 'hand_over' | 'share' | 'make';
  change: Record<string, unknown>;
  add_tags: string[];
  remove_tags: string[];
  status: 'running' | 'stopped' | 'done' | 'failed' | 'undoing' | 'undone';
  total: number | null;
  counts: { changed: number; unchanged: number; refused: number; undone: number; kept: number };
  percent: number;
  is_busy: boolean;
  can_undo: boolean;
  errors: BulkReason[];
  created_by: string | null;
  author: string | null;
  created_at: string;
  finished_at: string | null;
};

export type BulkRow = {
  id: string;
  object: string;
  title: string | null;
  outcome: 'refused' | 'kept';
  reasons: BulkReason[];
};

const askAgainAfter = 400;

export const bulkRunsQuery = queryOptions({
  queryKey: ['bulk'],
  queryFn: async () => (await call<{ items: BulkRun[] }>('GET', '/bulk')).items,
  refetchInterval: ({ state }) => (state.data?.some((run) => run.is_busy) ? askAgainAfter : false),
  staleTime: 30_000,
});

/** Past changes of many records, the latest first: mine, or everybody's. */
export const pastRunsQuery = (everyone: boolean, object?: string) =>
  infiniteQueryOptions({
    queryKey: ['bulk', 'past', everyone, object],
    queryFn: ({ pageParam }) =>
      call<{ items: BulkRun[]; next_cursor: string | null }>('GET', '/bulk', {
        query: { everyone, object, cursor: pageParam },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    refetchInterval: ({ state }) =>
      state.data?.pages.some((page) => page.items.some((run) => run.is_busy)) ? askAgainAfter : false,
    staleTime: 0,
  });

export const bulkRowsQuery = (id: string) =>
  queryOptions({
    queryKey: ['bulk', id, 'rows'],
    queryFn: () =>
      call<{ items: BulkRow[]; next_cursor: string | null }>('GET', `/bulk/${id}/rows`, {
        query: { limit: 200 },
      }),
    staleTime: 0,
  });

export function startBulk(
  object: string,
  selected: Selected,
  action: BulkAction,
  key: string,
): Promise<BulkRun> {
  return call('POST', `/records/${object}/bulk`, {
    body: { ...selected, ...action },
    headers: { 'Idempotency-Key': key },
  });
}

export function stopBulk(id: string): Promise<BulkRun> {
  return call('POST', `/bulk/${id}/stop`);
}

export function undoBulk(id: string): Promise<BulkRun> {
  return call('POST', `/bulk/${id}/undo`);
}
