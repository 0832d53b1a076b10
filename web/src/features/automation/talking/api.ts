import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { SaidOut, StepOut, TalkOut, TalksOut, TriedTalkOut, TurnIn, WholeTalkOut } from '@/api/openapi';

export type Said = SaidOut;
export type Talk = WholeTalkOut;
export type TalkInShort = TalkOut;
export type Turn = Partial<TurnIn> & { does: NonNullable<TurnIn['does']> };
export type TriedTalk = Omit<TriedTalkOut, 'steps'> & { steps: StepOut[] };

/** Who talks, and everything said so far: the same `seed` and `at` give the same talk. */
export type Wish = {
  turns: Turn[];
  seed: string;
  at: string;
  language: string;
  name: string;
  code: string;
  record: string | null;
};

export const tryTalk = (flow: string, wish: Wish) =>
  call<TriedTalk>('POST', `/flows/${flow}/talk`, { body: wish });

export const talkQuery = (id: string) =>
  queryOptions({
    queryKey: ['conversations', 'one', id],
    queryFn: () => call<Talk>('GET', `/conversations/${id}`),
    refetchInterval: 5_000,
    retry: false,
  });

/** Those with this record, the latest first. */
export const talksQuery = (object: string, record: string) =>
  queryOptions({
    queryKey: ['conversations', 'of', object, record],
    queryFn: async () =>
      (await call<TalksOut>('GET', '/conversations', { query: { object, record, limit: 200 } })).items,
    staleTime: 30_000,
    retry: false,
  });

export type Opening = { language: string; name: string; code: string; object?: string; record?: string };

const once = () => ({ 'Idempotency-Key': crypto.randomUUID() });

export const openTalk = (opening: Opening) =>
  call<Talk>('POST', '/conversations', { body: opening, headers: once() });

export type Saying = { by: 'visitor' | 'person'; text?: string; pressed?: string };

export const sayIn = (id: string, said: Saying) =>
  call<Talk>('POST', `/conversations/${id}/messages`, {
    body: said.by === 'visitor' ? { ...said, key: crypto.randomUUID() } : said,
    headers: once(),
  });

export const takeOver = (id: string) =>
  call<Talk>('POST', `/conversations/${id}/hand-over`, { body: { person: null } });

export const doWithTalk = (id: string, verb: 'give-back' | 'close' | 'wake') =>
  call<Talk>('POST', `/conversations/${id}/${verb}`);

export const deleteTalk = (id: string) => call<null>('DELETE', `/conversations/${id}`);
