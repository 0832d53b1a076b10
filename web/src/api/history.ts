import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Page, Ref } from './types';

/** One thing that happened: who, when, what changed from what to what. */
export type TimelineEvent = {
  id: string;
  at: string;
  kind: string;
  object: string;
  record: Ref | null;
  actor: { id: string; name: string } | null;
  changes: Record<string, [unknown, unknown]>;
  data: Record<string, unknown>;
};

export type Comment = {
  id: string;
  body: string;
  author: { id: string; name: string } | null;
  created_at: string;
};
export type Attachment = { id: string; name: string; size: number; content_type: string; created_at: string };
export type Link = { id: string; role: string; object: string; record: Ref };

const of = (object: string, id: string, part: string) => `/records/${object}/${id}/${part}`;

export const timelineQuery = (object: string, id: string, kinds?: string) =>
  infiniteQueryOptions({
    queryKey: ['records', object, 'timeline', id, kinds ?? ''],
    queryFn: ({ pageParam }) =>
      call<Page<TimelineEvent>>('GET', of(object, id, 'timeline'), {
        query: { cursor: pageParam, limit: 30, kinds },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });

export const attachmentsQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'attachments', id],
    queryFn: async () => (await call<{ items: Attachment[] }>('GET', of(object, id, 'attachments'))).items,
  });

export const linksQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'links', id],
    queryFn: async () => (await call<{ items: Link[] }>('GET', of(object, id, 'links'))).items,
  });

export function addComment(object: string, id: string, body: string, mentions: string[]): Promise<Comment> {
  return call('POST', of(object, id, 'comments'), { body: { body, mentions } });
}

export function attach(object: string, id: string, file: File): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file);
  return call('POST', of(object, id, 'attachments'), { body: form });
}

export function addLink(
  object: string,
  id: string,
  link: { object: string; id: string; role: string },
): Promise<Link> {
  return call('POST', of(object, id, 'links'), { body: link });
}

export function removeLink(object: string, id: string, link: string): Promise<null> {
  return call('DELETE', of(object, id, `links/${link}`));
}
