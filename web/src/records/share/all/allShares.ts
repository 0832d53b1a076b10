import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { AllSharesOut, ClosedSharesOut, ListedShareOut, ReopenedOut } from '@/api/openapi';
import { asProblem, type Problem } from '@/api/problem';

export type ListedShare = ListedShareOut;
export type ShareWish = { user?: string; team?: string; object?: string };

/** Every share of the workspace that is asked for, newest first. */
export const allSharesQuery = (wish: ShareWish) =>
  infiniteQueryOptions({
    queryKey: ['shares', wish],
    queryFn: ({ pageParam }) =>
      call<AllSharesOut>('GET', '/shares', {
        query: { ...wish, limit: 100, cursor: pageParam ?? undefined },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    retry: false,
  });

const atOnce = 200;

/** What came of closing: how many there still were, what gives them again, whose turn never came, and why not. */
export type Closed = { closed: number; undo: string[]; left: string[]; problem?: Problem };

/** Takes shares back, two hundred at a time; what is closed when something fails stays closed and is told. */
export async function closeShares(ids: string[]): Promise<Closed> {
  const done: Closed = { closed: 0, undo: [], left: [] };
  for (let at = 0; at < ids.length; at += atOnce) {
    try {
      const answer = await call<ClosedSharesOut>('POST', '/shares/close', {
        body: { ids: ids.slice(at, at + atOnce) },
      });
      done.closed += answer.closed;
      if (answer.undo) done.undo.push(answer.undo);
    } catch (error) {
      return { ...done, left: ids.slice(at), problem: asProblem(error) };
    }
  }
  return done;
}

/** Gives closed shares again; how many had to stay closed, and why the rest was not tried. */
export async function reopenShares(undo: string[]): Promise<{ left: number; problem?: Problem }> {
  let left = 0;
  for (const each of undo) {
    try {
      left += (await call<ReopenedOut>('POST', '/shares/reopen', { body: { undo: each } })).left;
    } catch (error) {
      return { left, problem: asProblem(error) };
    }
  }
  return { left };
}
