import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Filter, Page, RecordData } from './types';

type DatedQuery = {
  filter: Filter;
  q: string | undefined;
  sort: string | undefined;
  fields: string;
  expand: string;
};

export type Dated = { items: RecordData[]; isWhole: boolean };

const pageSize = 200;
const mostPages = 5;

/** All records of an object that match, as a calendar shows them; a thousand at most. */
export const datedQuery = (object: string, query: DatedQuery) =>
  queryOptions({
    queryKey: ['records', object, 'calendar', query],
    queryFn: async ({ signal }): Promise<Dated> => {
      const items: RecordData[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < mostPages; page += 1) {
        const asked = { ...query, cursor, limit: pageSize };
        const found: Page<RecordData> = await call('GET', `/records/${object}`, { query: asked, signal });
        items.push(...found.items);
        cursor = found.next_cursor;
        if (cursor === null) break;
      }
      return { items, isWhole: cursor === null };
    },
  });
