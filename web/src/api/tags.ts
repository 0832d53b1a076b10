import { queryOptions } from '@tanstack/react-query';
import type { BulkRun } from './bulk';
import { call } from './http';
import type { TagOut, TagsOut } from './openapi';

export type Tag = TagOut;
export type TagEdit = { name?: string; color?: string; description?: string };

const mostKnown = 1000;

/** The known tags, the most used first; enough to offer and to colour them everywhere. */
export const tagsQuery = queryOptions({
  queryKey: ['tags', 'known'],
  queryFn: () => call<TagsOut>('GET', '/tags', { query: { limit: mostKnown } }),
  staleTime: 60_000,
});

/** The tags whose names hold the words. */
export const foundTagsQuery = (q: string, limit: number) =>
  queryOptions({
    queryKey: ['tags', 'found', q, limit],
    queryFn: () => call<TagsOut>('GET', '/tags', { query: { q, limit } }),
    staleTime: 10_000,
  });

export function makeTag(tag: TagEdit): Promise<Tag> {
  return call('POST', '/tags', { body: tag, headers: { 'Idempotency-Key': crypto.randomUUID() } });
}

/** A new name follows on every record as a `run`. */
export function changeTag(id: string, edit: TagEdit): Promise<Tag & { run: BulkRun | null }> {
  return call('PATCH', `/tags/${id}`, { body: edit });
}

export function mergeTags(id: string, others: string[]): Promise<BulkRun> {
  return call('POST', `/tags/${id}/merge`, { body: { others } });
}

export function deleteTag(id: string): Promise<BulkRun> {
  return call('DELETE', `/tags/${id}`);
}

export function openTags(open: boolean): Promise<TagsOut> {
  return call('PATCH', '/tags', { body: { open } });
}
