import type { ListPage } from '@/api/listPages';
import type { RecordData } from '@/api/types';
import type { Item } from './items';

/** The records of all pages in one row, and where each page ends in it. */
export type Flat = {
  pages: ListPage[];
  rows: RecordData[];
  items: Item[];
  ends: number[];
  /** In which page a record was met first: what has moved meanwhile stands in two of them. */
  metIn: Map<string, number>;
};

export const nothing: Flat = { pages: [], rows: [], items: [], ends: [], metIn: new Map() };

/** The pages as one list, each record once. Only what lies behind the first page that changed is gone through again. */
export function flattened(before: Flat, pages: ListPage[]): Flat {
  let same = 0;
  while (same < pages.length && before.pages[same]?.items === pages[same]?.items) same += 1;
  if (same === pages.length && same === before.pages.length) return { ...before, pages };
  const start = before.ends[same - 1] ?? 0;
  const metIn = same === before.pages.length ? before.metIn : metBefore(before, start, same);
  const rows = before.rows.slice(0, start);
  const items = before.items.slice(0, start);
  const ends = before.ends.slice(0, same);
  for (let index = same; index < pages.length; index += 1) {
    for (const record of pages[index]?.items ?? []) {
      const met = metIn.get(record.id);
      if (met !== undefined && met !== index) continue;
      metIn.set(record.id, index);
      rows.push(record);
      items.push({ kind: 'record', key: record.id, record });
    }
    ends.push(rows.length);
  }
  return { pages, rows, items, ends, metIn };
}

/** The pages in which these rows stand. */
export function pagesOf(ends: number[], first: number, last: number): [number, number] {
  const pageOf = (row: number) => {
    const found = ends.findIndex((end) => row < end);
    return found < 0 ? Math.max(0, ends.length - 1) : found;
  };
  return [pageOf(first), pageOf(last)];
}

function metBefore(before: Flat, rows: number, pages: number): Map<string, number> {
  const metIn = new Map<string, number>();
  for (const { id } of before.rows.slice(0, rows)) {
    const met = before.metIn.get(id);
    if (met !== undefined && met < pages) metIn.set(id, met);
  }
  return metIn;
}
