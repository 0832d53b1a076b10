import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { BulkRun } from '@/api/bulk';
import { call } from '@/api/http';
import type { HeldOut, HoldingsOut } from '@/api/openapi';

export type Held = HeldOut;

/** Who gets what: evenly all of `to`, but for the kinds named in `instead`; a kind for nobody stays. */
export type HandOver = { to: string[]; instead: Record<string, string[]>; finished: boolean };

export const nobodyYet: HandOver = { to: [], instead: {}, finished: false };

/** As many as the server judges at once; those beyond are not told to be unfit, and can still be chosen. */
const judgedAtOnce = 50;

export const holdingsQuery = (user: string, wish: HandOver) => {
  const heirs = heirsOf(wish).slice(0, judgedAtOnce).join(',');
  return queryOptions({
    queryKey: ['holdings', user, wish.finished, heirs],
    queryFn: () =>
      call<HoldingsOut>('GET', `/users/${user}/holdings`, {
        query: { finished: wish.finished, heirs: heirs || undefined },
      }),
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 0,
  });
};

/** Everybody who would get anything, in a settled order. */
export function heirsOf({ to, instead }: HandOver): string[] {
  return [...new Set([...to, ...Object.values(instead).flat()])].sort();
}

/** Those who would get things of this kind, and whose roles do not let them change any. */
export function unfitFor({ name, may, unfit }: Held, { to, instead }: HandOver): string[] {
  return may ? (instead[name] ?? to).filter((heir) => unfit.includes(heir)) : [];
}

export const beginHandOver = (user: string, wish: HandOver) =>
  call<BulkRun>('POST', `/users/${user}/hand-over`, {
    body: wish,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

/** Whether the wish gives anybody anything. */
export function isAnyoneNamed({ to, instead }: HandOver): boolean {
  return to.length > 0 || Object.values(instead).some((heirs) => heirs.length > 0);
}

/** How many of these things would change hands. */
export function countGiven(items: Held[], { to, instead }: HandOver): number {
  return items
    .filter(({ name, may }) => may && (instead[name] ?? to).length > 0)
    .reduce((sum, { count }) => sum + count, 0);
}
