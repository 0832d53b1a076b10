import { infiniteQueryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { AuditEntryOut, AuditOut } from '@/api/openapi';
import { seeingUrl } from '@/api/seeAs';

export type Entry = AuditEntryOut;
export type Wish = { user?: string; kind?: string; since?: string };

export const auditQuery = (wish: Wish) =>
  infiniteQueryOptions({
    queryKey: ['settings', '/audit', wish],
    queryFn: ({ pageParam }) => call<AuditOut>('GET', '/audit', { query: { ...wish, cursor: pageParam } }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    retry: false,
  });

export function exportAddress(wish: Wish): string {
  const given = Object.entries(wish).filter((pair): pair is [string, string] => Boolean(pair[1]));
  return seeingUrl(`/api/v1/audit/export?${new URLSearchParams(given)}`);
}

const daysOf = { today: 1, week: 7, month: 30, quarter: 90 } as const;
export type Period = keyof typeof daysOf;

/** The moment so many days before now, as of the whole minute, so that a page asked for again is the same. */
export function sinceOf(period: Period, now: Date): string {
  const minute = Math.floor(now.getTime() / 60_000) * 60_000;
  return new Date(minute - daysOf[period] * 86_400_000).toISOString();
}

/** The facts of an entry as pairs of words: what it was and became, and what else is known. */
export function factsOf({ changes, data }: Pick<Entry, 'changes' | 'data'>): [string, string][] {
  const changed = Object.entries(changes).map(([name, change]): [string, string] => {
    const [was, is] = Array.isArray(change) ? change : [null, change];
    return [name, `${shown(was)} → ${shown(is)}`];
  });
  const known = Object.entries(data)
    .filter(([name, value]) => name !== 'ip' && value !== null && value !== '')
    .map(([name, value]): [string, string] => [name, shown(value)]);
  return [...changed, ...known];
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
