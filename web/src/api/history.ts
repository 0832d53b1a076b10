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
  pinned?: boolean;
};

/** What of a history is wanted: kinds ("*.commented"), one person's doings, a period (instants), words. */
export type HistoryQuery = { kinds?: string; by?: string; since?: string; until?: string; q?: string };

export type Comment = {
  id: string;
  body: string;
  author: { id: string; name: string } | null;
  created_at: string;
};
export type Attachment = {
  id: string;
  name: string;
  size: number;
  content_type: string;
  created_at: string;
  author: { id: string; name: string } | null;
  /** The field of the record that it was sent for. */
  field: string | null;
  url: string;
};
/** A file as a value of a field. */
export type FileCard = Pick<Attachment, 'id' | 'name' | 'size' | 'content_type'>;
export type Link = { id: string; role: string; field: string | null; object: string; record: Ref };

const of = (object: string, id: string, part: string) => `/records/${object}/${id}/${part}`;

export const timelineQuery = (object: string, id: string, query: HistoryQuery = {}) =>
  infiniteQueryOptions({
    queryKey: ['records', object, 'timeline', id, query],
    queryFn: ({ pageParam, signal }) =>
      call<Page<TimelineEvent>>('GET', of(object, id, 'timeline'), {
        query: { ...query, cursor: pageParam, limit: 30 },
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
  });

export const pinsQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'timeline', id, 'pins'],
    queryFn: async () =>
      (await call<Page<TimelineEvent>>('GET', of(object, id, 'timeline'), { query: { pinned: true } })).items,
  });

export function setPin(object: string, id: string, event: string, isPinned: boolean): Promise<null> {
  return call(isPinned ? 'PUT' : 'DELETE', of(object, id, `timeline/${event}/pin`));
}

export const attachmentsQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'attachments', id],
    queryFn: async () => (await call<{ items: Attachment[] }>('GET', of(object, id, 'attachments'))).items,
  });

export const linksQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'links', id],
    queryFn: () => loadLinks(object, id),
  });

export async function loadLinks(object: string, id: string): Promise<Link[]> {
  return (await call<{ items: Link[] }>('GET', of(object, id, 'links'))).items;
}

export function addComment(object: string, id: string, body: string, mentions: string[]): Promise<Comment> {
  return call('POST', of(object, id, 'comments'), { body: { body, mentions } });
}

export function deleteComment(object: string, id: string, comment: string): Promise<null> {
  return call('DELETE', of(object, id, `comments/${comment}`));
}

export function restoreComment(object: string, id: string, comment: string): Promise<Comment> {
  return call('POST', of(object, id, `comments/${comment}/restore`));
}

export function attach(object: string, id: string, file: File): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file);
  return call('POST', of(object, id, 'attachments'), { body: form });
}

/** Sends a file that a record may then hold in the field. */
export function sendForField(object: string, field: string, file: File): Promise<Attachment> {
  const form = new FormData();
  form.set('file', file);
  return call('POST', `/objects/${object}/fields/${field}/files`, { body: form });
}

export const contentUrl = (file: string) => `/api/v1/attachments/${file}/content`;

export function detach(attachment: string): Promise<null> {
  return call('DELETE', `/attachments/${attachment}`);
}

export function reattach(attachment: string): Promise<Attachment> {
  return call('POST', `/attachments/${attachment}/restore`);
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

export function changeLinkRole(object: string, id: string, link: string, role: string): Promise<Link> {
  return call('PATCH', of(object, id, `links/${link}`), { body: { role } });
}
