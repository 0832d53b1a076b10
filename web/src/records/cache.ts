import type { QueryClient } from '@tanstack/react-query';
import type { BoardData } from '@/api/board';
import type { ListPages } from '@/api/listPages';
import type { Page, RecordData } from '@/api/types';

type Change = (record: RecordData) => RecordData;
type Pages = ListPages;

/** Applies a change to every copy of a record on this screen: lists, boards, pickers, its own page. */
export function changeCopies(client: QueryClient, object: string, id: string, change: Change): void {
  const inItems = (items: RecordData[]) =>
    items.some((item) => item.id === id)
      ? items.map((item) => (item.id === id ? change(item) : item))
      : items;
  const inPage = <P extends { items: RecordData[] }>(page: P): P => {
    const items = inItems(page.items);
    return items === page.items ? page : { ...page, items };
  };
  client.setQueriesData<Pages>(
    { queryKey: ['records', object, 'list'] },
    (data) => data && { ...data, pages: data.pages.map(inPage) },
  );
  client.setQueriesData<BoardData>(
    { queryKey: ['records', object, 'board'] },
    (data) => data && { ...data, columns: data.columns.map(inPage) },
  );
  client.setQueriesData<{ items: RecordData[] }>(
    { queryKey: ['records', object, 'calendar'] },
    (data) => data && inPage(data),
  );
  client.setQueriesData<Page<RecordData>>(
    { queryKey: ['records', object, 'few'] },
    (data) => data && inPage(data),
  );
  client.setQueryData<RecordData>(['records', object, 'one', id], (data) => data && change(data));
}

/** Any copy of a record that this screen holds, its own page's first. */
export function knownCopy(client: QueryClient, object: string, id: string): RecordData | undefined {
  const own = client.getQueryData<RecordData>(['records', object, 'one', id]);
  if (own) return own;
  for (const [, data] of client.getQueriesData<Pages>({ queryKey: ['records', object, 'list'] })) {
    const found = data?.pages.flatMap((page) => page.items).find((item) => item.id === id);
    if (found) return found;
  }
  for (const [, data] of client.getQueriesData<BoardData>({ queryKey: ['records', object, 'board'] })) {
    const found = data?.columns.flatMap((column) => column.items).find((item) => item.id === id);
    if (found) return found;
  }
  for (const [, data] of client.getQueriesData<{ items: RecordData[] }>({
    queryKey: ['records', object, 'calendar'],
  })) {
    const found = data?.items.find((item) => item.id === id);
    if (found) return found;
  }
  return undefined;
}
