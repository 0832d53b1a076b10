import { call } from './http';

/** All pages of a list one after another: for lists whose whole is needed, such as everybody of the company. */
export async function everyPage<T>(path: string): Promise<T[]> {
  type Page = { items: T[]; next_cursor: string | null };
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: Page = await call<Page>('GET', path, { query: { limit: 200, cursor } });
    items.push(...page.items);
    cursor = page.next_cursor;
  } while (cursor);
  return items;
}
