import { keepPreviousData, type QueryKey, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type ListPages, renewedInSight, setSight } from '@/api/listPages';
import { asProblem } from '@/api/problem';
import { type ListQuery, listQuery, loadPage, pageSize } from '@/api/records';
import type { ObjectType, Total } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { expandable } from '../fields/values';
import { texts } from '../messages';
import { type Flat, flattened, nothing, pagesOf } from './flattening';

/**
 * The rows of a list as far as they were scrolled to, and how many there are in all. `onSight` hears which rows can be
 * seen: pages of them that changes have overtaken are sent for, and near the end one page more. `ahead` rows may be
 * scrolled to before they are here, so that a fast hand does not stop at the end of each page.
 */
export function useRows(object: ObjectType, query: ListQuery) {
  const t = useText(texts);
  const client = useQueryClient();
  const expand = useMemo(() => expandable(object), [object]);
  const options = useMemo(() => listQuery(object.name, query, expand), [object.name, query, expand]);
  const key = options.queryKey;
  const result = useQuery({ ...options, placeholderData: keepPreviousData });
  const { isFetching } = result;
  const flat = useFlat(result.data);
  const isBusy = useRef(false);
  const look = useRef<{ key: QueryKey; again: () => void }>(undefined);
  const failedAt = useRef<string | null>(null);
  useEffect(() => () => setSight(key, null), [key]);

  /** One request at a time; what fails is said, with the way to try again, and not tried over and over. */
  const send = useCallback(
    (what: string, work: () => Promise<ListPages | undefined>, isRetry = false) => {
      if (isBusy.current || (failedAt.current === what && !isRetry)) return;
      isBusy.current = true;
      work()
        .then(
          (pages) => {
            failedAt.current = null;
            isBusy.current = false;
            if (pages) client.setQueryData<ListPages>(key, pages);
            // What came into sight meanwhile was not asked for. Nothing new draws the list again, so it is asked for now.
            if (!pages || look.current?.key !== key) look.current?.again();
          },
          (error: unknown) => {
            failedAt.current = what;
            const problem = asProblem(error);
            const reason = problem.status === 0 ? t('offline') : problem.reason;
            toastFailure(reason, { label: t('retry'), run: () => send(what, work, true) });
          },
        )
        .finally(() => {
          isBusy.current = false;
        });
    },
    [client, key, t],
  );
  const load = useCallback(
    (cursor: string | null) => loadPage(object.name, query, expand, cursor),
    [object.name, query, expand],
  );
  const onSight = useCallback(
    (first: number, last: number) => {
      look.current = { key, again: () => onSight(first, last) };
      const known = () => client.getQueryData<ListPages>(key);
      const pages = known();
      if (!pages || isFetching) return;
      const sight = pagesOf(flat.ends, first, last);
      setSight(key, sight);
      const isOld = pages.pages.slice(sight[0], sight[1] + 1).some((page) => page.isOld);
      if (isOld) return send(`old ${sight}`, () => renewedInSight(pages, sight, load, known));
      const cursor = pages.pages[pages.pages.length - 1]?.next_cursor;
      if (cursor && last >= flat.rows.length - nearEnd)
        send(cursor, async () => behind(await load(cursor), cursor, known()));
    },
    [client, key, flat, isFetching, load, send],
  );
  const total: Total | undefined = result.data?.pages[0]?.total;
  const hasMore = Boolean(result.data?.pages.at(-1)?.next_cursor);
  const ahead = hasMore ? Math.min(pageSize, Math.max(1, (total?.value ?? 0) - flat.rows.length)) : 0;
  return { ...result, rows: flat.rows, items: flat.items, total, ahead, onSight };
}

const nearEnd = 40;

/** The pages with one more behind the last, unless they have changed meanwhile. */
function behind(page: ListPages['pages'][number], cursor: string, now: ListPages | undefined) {
  const last = now?.pages[now.pages.length - 1];
  if (!now || last?.next_cursor !== cursor) return undefined;
  return { pages: [...now.pages, page], pageParams: [...now.pageParams, cursor] };
}

function useFlat(data: ListPages | undefined): Flat {
  const before = useRef(nothing);
  return useMemo(() => {
    const now = flattened(before.current, data?.pages ?? []);
    before.current = now;
    return now;
  }, [data]);
}
