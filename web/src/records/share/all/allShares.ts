import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { AllSharesOut, ClosedSharesOut, ListedShareOut, ReopenedOut } from '@/api/openapi';

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

/** Takes shares back, two hundred at a time; what gives them again. */
export async function closeShares(ids: string[]): Promise<string[]> {
  const undo: string[] = [];
  for (let at = 0; at < ids.length; at += atOnce) {
    const closed = await call<ClosedSharesOut>('POST', '/shares/close', {
      body: { ids: ids.slice(at, at + atOnce) },
    });
    if (closed.undo) undo.push(closed.undo);
  }
  return undo;
}

export async function reopenShares(undo: string[]): Promise<void> {
  for (const each of undo) await call<ReopenedOut>('POST', '/shares/reopen', { body: { undo: each } });
}
