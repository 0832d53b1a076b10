import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import { inSight, type ListPage, type ListPages, renewedPages } from './listPages';
import type { FieldProblem } from './problem';
import type { Filter, Page, RecordData } from './types';

/** What a list shows: everything here is part of the address. */
export type ListQuery = { filter?: Filter; q?: string; sort?: string };

export const pageSize = 100;

/**
 * The pages of a list as far as they were scrolled to. Asked for anew, however many there are, only the first and those
 * in sight are sent for; the others when they come into sight.
 */
export const listQuery = (object: string, query: ListQuery, expand: string[]) =>
  queryOptions({
    queryKey: ['records', object, 'list', query, expand],
    queryFn: async ({ signal, client, queryKey }): Promise<ListPages> => {
      const load = (cursor: string | null) => loadPage(object, query, expand, cursor, signal);
      const known = () => client.getQueryData<ListPages>(queryKey);
      if (!known()) return { pages: [await load(null)], pageParams: [null] };
      return renewedPages(known, inSight(queryKey), load);
    },
    placeholderData: (previous) => previous,
  });

/** The page of a list behind a cursor; null is the first. */
export function loadPage(
  object: string,
  query: ListQuery,
  expand: string[],
  cursor: string | null,
  signal?: AbortSignal,
): Promise<ListPage> {
  const asked = { ...query, expand: expand.join(','), limit: pageSize, cursor };
  return call('GET', `/records/${object}`, { query: asked, signal });
}

/** The few records of an object that match: for pickers and related lists. */
export const fewQuery = (object: string, query: ListQuery, limit = 20, expand: string[] = []) =>
  queryOptions({
    queryKey: ['records', object, 'few', query, limit, expand],
    queryFn: ({ signal }) =>
      call<Page<RecordData>>('GET', `/records/${object}`, {
        query: { ...query, limit, expand: expand.join(',') },
        signal,
      }),
    placeholderData: (previous) => previous,
  });

export const recordQuery = (object: string, id: string, expand: string[]) =>
  queryOptions({
    queryKey: ['records', object, 'one', id],
    queryFn: ({ signal }) =>
      call<RecordData>('GET', `/records/${object}/${id}`, {
        query: { expand: expand.join(','), permissions: 1 },
        signal,
      }),
    retry: false,
  });

export function getRecord(object: string, id: string): Promise<RecordData> {
  return call('GET', `/records/${object}/${id}`);
}

export function createRecord(object: string, values: object, key: string): Promise<RecordData> {
  return call('POST', `/records/${object}`, { body: values, headers: { 'Idempotency-Key': key } });
}

export function patchRecord(
  object: string,
  id: string,
  values: object,
  version: number,
): Promise<RecordData> {
  const headers = { 'If-Match': `"${version}"` };
  return call('PATCH', `/records/${object}/${id}`, { body: values, headers });
}

export function deleteRecord(object: string, id: string): Promise<null> {
  return call('DELETE', `/records/${object}/${id}`);
}

export function restoreRecord(object: string, id: string): Promise<RecordData> {
  return call('POST', `/records/${object}/${id}/restore`);
}

export type Batch = { update?: object[]; delete?: string[] };
export type BatchAnswer = {
  results: {
    outcome: string;
    id: string | null;
    status?: number;
    detail?: string;
    errors?: FieldProblem[];
    record?: RecordData;
  }[];
};

export function changeMany(object: string, batch: Batch): Promise<BatchAnswer> {
  return call('POST', `/records/${object}/batch`, { body: batch });
}
