import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { BulkRun } from './bulk';
import { call } from './http';
import type { RecordData } from './types';

/** Why two records may be the same; a weight above nought speaks for it. */
type LikeReason = { trait: string; how: string; weight: number };

/** Records that may be the same, the one to keep first; as likely as the least likely two of them. */
export type LikeGroup = {
  id: string;
  probability: number;
  reasons: LikeReason[];
  records: { id: string; filled: number; values: Record<string, unknown> }[];
};

export type LikeGroups = {
  items: LikeGroup[];
  next_cursor: string | null;
  total: { groups: number; records: number };
};

/** How an object is watched for duplicates, and how far a search through all of it is. */
export type Watch = {
  object: string;
  threshold: number;
  traits: { name: string; used: boolean }[];
  status: 'idle' | 'running' | 'failed';
  total: number;
  done: number;
  swept_at: string | null;
};

const askAgainAfter = 1000;

export const groupsQuery = (object: string, least: number, owner?: string) =>
  infiniteQueryOptions({
    queryKey: ['duplicates', object, 'groups', least, owner],
    queryFn: ({ pageParam }) =>
      call<LikeGroups>('GET', `/duplicates/${object}/groups`, {
        query: { least, owner, cursor: pageParam, limit: 20 },
      }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    staleTime: 0,
  });

export const watchQuery = (object: string) =>
  queryOptions({
    queryKey: ['duplicates', object, 'rules'],
    queryFn: () => call<Watch>('GET', `/duplicates/${object}/rules`),
    refetchInterval: ({ state }) => (state.data?.status === 'running' ? askAgainAfter : false),
    staleTime: 0,
  });

type Rules = { threshold: number; unused: string[] };

export function changeRules(object: string, rules: Rules): Promise<Watch> {
  return call('PATCH', `/duplicates/${object}/rules`, { body: rules });
}

export function startSweep(object: string): Promise<Watch> {
  return call('POST', `/duplicates/${object}/sweep`, { body: {} });
}

export function dismissGroup(object: string, ids: string[]): Promise<{ pairs: number }> {
  return call('POST', `/duplicates/${object}/dismiss`, { body: { ids } });
}

export function mergeGroups(object: string, least: number, owner?: string): Promise<BulkRun> {
  return call('POST', `/duplicates/${object}/merge`, {
    body: { least, owner },
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });
}

/** Makes the others part of the survivor; `take` says from which record a field comes. */
export function mergeRecords(
  survivor: RecordData,
  others: string[],
  take: Record<string, string>,
): Promise<RecordData> {
  return call('POST', `/records/${survivor.object}/${survivor.id}/merge`, {
    body: { others, take },
    headers: { 'If-Match': `"${survivor.version}"`, 'Idempotency-Key': crypto.randomUUID() },
  });
}

/** Takes the latest merge into a record back. */
export function unmergeRecord(object: string, id: string): Promise<RecordData> {
  return call('POST', `/records/${object}/${id}/unmerge`, { body: {} });
}

/** A merge into a record that can be taken back: when, by whom, what became part of it. */
export type PastMerge = {
  id: string;
  at: string;
  by: string | null;
  merged: { id: string; title: string }[];
};

/** The latest first. */
export const mergesQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'merges', id],
    queryFn: async () => (await call<{ items: PastMerge[] }>('GET', `/records/${object}/${id}/merges`)).items,
    staleTime: 0,
  });
