import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { TimelineEvent } from './history';
import { call } from './http';
import type { Page } from './types';

/** Who did what to what, as the server says it; several changes by one person are one. */
export type Notice = TimelineEvent & {
  ids: string[];
  notice: string;
  words: string;
  title: string;
  path: string | null;
  count: number;
  unread: boolean;
};

export type NoticePage = Page<Notice> & { unread: number; snoozed_until: string | null };
export type NoticeFilter = { unread?: boolean; kind?: string; object?: string };

const aPage = 30;

export const noticesKey = ['notices'] as const;

export const noticesQueryOf = (filter: NoticeFilter) =>
  infiniteQueryOptions({
    queryKey: [...noticesKey, filter],
    queryFn: ({ pageParam, signal }) =>
      call<NoticePage>('GET', '/notices', { query: { ...filter, cursor: pageParam, limit: aPage }, signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    staleTime: 60_000,
  });

export const noticesQuery = noticesQueryOf({});

export const seeNotices = (until: string) => call<null>('POST', '/notices/seen', { body: { until } });

export const markNotices = (ids: string[], seen: boolean) =>
  call<null>('POST', '/notices/seen', { body: { ids, seen } });

export type Pace = 'none' | 'at_once' | 'hourly' | 'daily';
type Channels = { app: boolean; mail: Pace; push: boolean };
export type NoticeKind = Channels & {
  kind: string;
  label: string;
  hint: string;
  always: boolean;
  mails: boolean;
  is_own: boolean;
  above: Channels;
};
type Quiet = { begins: string; ends: string };
export type FollowReason = 'made' | 'owned' | 'mentioned';
export type NoticeChoice = {
  kinds: NoticeKind[];
  follows: FollowReason[];
  digest_at: string;
  days: number[];
  quiet: Quiet | null;
  chosen: string[];
  has_mail: boolean;
  snoozed_until: string | null;
};
export type NoticeWish = {
  channels?: Record<string, Partial<Channels>>;
  follows?: FollowReason[];
  digest_at?: string;
  days?: number[];
  quiet?: Quiet | null;
};

/** Whose wishes: my own, those of a role's holders, or everybody's who chose nothing. */
export type Whose = { mine: true } | { role: string | null };

const addressOf = (whose: Whose) => ('mine' in whose ? '/notices/choice' : '/notices/defaults');
const queryOf = (whose: Whose) => ('mine' in whose || !whose.role ? {} : { role: whose.role });

export const choiceQuery = (whose: Whose) =>
  queryOptions({
    queryKey: ['notice-choice', whose],
    queryFn: () => call<NoticeChoice>('GET', addressOf(whose), { query: queryOf(whose) }),
  });

export const choose = (whose: Whose, wish: NoticeWish) =>
  call<NoticeChoice>('PATCH', addressOf(whose), { query: queryOf(whose), body: wish });

export const chooseNothing = (whose: Whose) =>
  call<NoticeChoice>('DELETE', addressOf(whose), { query: queryOf(whose) });

export const snooze = (until: string | null) =>
  call<NoticeChoice>('PUT', '/notices/snooze', { body: { until } });

export type FollowState = 'follows' | 'left' | 'muted';
export type Follow = { state: FollowState; said: boolean; reasons: FollowReason[]; followers: number };

export const followQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['follow', object, id],
    queryFn: () => call<Follow>('GET', `/records/${object}/${id}/follow`),
    staleTime: 60_000,
  });

export const follow = (object: string, id: string, state: FollowState) =>
  call<Follow>('PUT', `/records/${object}/${id}/follow`, { body: { state } });

export type PushDevice = {
  id: string;
  endpoint: string;
  name: string;
  created_at: string;
  used_at: string | null;
};

export const devicesQuery = queryOptions({
  queryKey: ['push-devices'],
  queryFn: () => call<{ key: string; items: PushDevice[] }>('GET', '/push-devices'),
});

export const addDevice = (subscription: PushSubscriptionJSON, name: string) =>
  call<PushDevice>('PUT', '/push-devices', {
    body: { endpoint: subscription.endpoint, keys: subscription.keys, name },
  });

/** What came of sending something to oneself for a trial, in words. */
export type Tried = { is_sent: boolean; words: string };

export const tryDevice = (id: string) => call<Tried>('POST', `/push-devices/${id}/try`);
export const tryLetter = () => call<Tried>('POST', '/notices/try-letter');

export const dropDevice = (id: string) => call<null>('DELETE', `/push-devices/${id}`);
