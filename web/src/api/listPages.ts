import { hashKey, type QueryKey } from '@tanstack/react-query';
import type { Page, RecordData } from './types';

/** A page of a list; an old one has been overtaken by changes and is sent for when it comes into sight. */
export type ListPage = Page<RecordData> & { isOld?: boolean };

/** The pages of a list in their order, each with the cursor that it stands behind. */
export type ListPages = { pages: ListPage[]; pageParams: (string | null)[] };

type Load = (cursor: string | null) => Promise<ListPage>;

const sights = new Map<string, [number, number]>();

/** A list on the screen says which of its pages can be seen; null when it leaves. */
export function setSight(key: QueryKey, pages: [number, number] | null): void {
  if (pages) sights.set(hashKey(key), pages);
  else sights.delete(hashKey(key));
}

export function inSight(key: QueryKey): [number, number] {
  return sights.get(hashKey(key)) ?? [0, 0];
}

/** The pages with one of them as it is now. Where it ends elsewhere the next one begins there, and is old. */
export function withPage({ pages, pageParams }: ListPages, index: number, fresh: ListPage): ListPages {
  if (fresh.next_cursor === null)
    return { pages: [...pages.slice(0, index), fresh], pageParams: pageParams.slice(0, index + 1) };
  const next = pages[index + 1];
  const changed = { pages: [...pages], pageParams: [...pageParams] };
  changed.pages[index] = fresh;
  if (next && pageParams[index + 1] !== fresh.next_cursor) {
    changed.pageParams[index + 1] = fresh.next_cursor;
    changed.pages[index + 1] = { ...next, isOld: true };
  }
  return changed;
}

/** Every page is old; the first, which knows the total, and those in sight come anew. */
export async function renewedPages(
  known: () => ListPages | undefined,
  [from, to]: [number, number],
  load: Load,
): Promise<ListPages> {
  const before = known();
  const old: ListPages = {
    pages: (before?.pages ?? []).map((page) => ({ ...page, isOld: true })),
    pageParams: before?.pageParams ?? [null],
  };
  return renewed(old, [0, ...span(Math.max(1, from), to)], load, known);
}

/** Only the old pages among those in sight come anew. */
export function renewedInSight(
  pages: ListPages,
  [from, to]: [number, number],
  load: Load,
  known: () => ListPages | undefined,
): Promise<ListPages> {
  const wanted = span(from, to).filter((index) => pages.pages[index]?.isOld);
  return renewed(pages, wanted, load, known);
}

async function renewed(
  old: ListPages,
  wanted: number[],
  load: Load,
  known: () => ListPages | undefined,
): Promise<ListPages> {
  let pages = old;
  for (const index of wanted) {
    if (index > 0 && index >= pages.pages.length) break;
    pages = withPage(pages, index, await load(pages.pageParams[index] ?? null));
  }
  return withLater(pages, old, known() ?? old);
}

/** What was scrolled to while the request was under way stays. */
function withLater(pages: ListPages, before: ListPages, now: ListPages): ListPages {
  const later = now.pages.slice(before.pages.length);
  const last = pages.pages[pages.pages.length - 1];
  if (later.length === 0 || !last?.next_cursor || pages.pages.length < before.pages.length) return pages;
  return {
    pages: [...pages.pages, ...later],
    pageParams: [...pages.pageParams, last.next_cursor, ...now.pageParams.slice(before.pages.length + 1)],
  };
}

function span(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => from + step);
}
