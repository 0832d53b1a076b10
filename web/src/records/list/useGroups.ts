import { type QueryClient, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { type Aggregate, groupsQuery } from '@/api/groups';
import { call } from '@/api/http';
import type { Field, Filter, ObjectType, Page, RecordData } from '@/api/types';
import { useLookups } from '../fields/lookups';
import { expandable } from '../fields/values';
import type { Look } from '../views/look';
import { bothOf, conditionOf, inOrder, isDated, keyOf } from './grouping';
import { groupedItems } from './items';

const pageSize = 50;
const opensAll = 30;

type Taken = { pages: Page<RecordData>[]; pageParams: unknown[] };
type Asked = { filter?: Filter; q?: string; sort: string };

/** The groups of a list with the records of those that are open, each loaded only as far as it was looked at. */
export function useGroups(
  object: ObjectType,
  field: Field | undefined,
  look: Look,
  q: string | undefined,
  aggregates: Aggregate[],
) {
  const client = useQueryClient();
  const { stages } = useLookups();
  const part = field && isDated(field) ? (look.groupBy ?? 'month') : undefined;
  const asked = { filter: look.filter, q };
  const groupBy = field ? [{ field: field.name, by: part }] : [];
  const heads = useQuery({
    ...groupsQuery(object.name, asked, groupBy, aggregates),
    enabled: Boolean(field),
  });
  const groups = useMemo(
    () => (field && heads.data ? inOrder(field, heads.data.groups, [...stages.keys()]) : []),
    [field, heads.data, stages],
  );

  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [takes, setTakes] = useState<Readonly<Record<string, number>>>({});
  const isOpen = useCallback(
    (key: string) => groups.length <= opensAll !== turned.has(key),
    [groups.length, turned],
  );
  const wanted = field
    ? groups.filter((group) => isOpen(keyOf(group)) && (takes[keyOf(group)] ?? 0) > 0)
    : [];
  const results = useQueries({
    queries: wanted.map((group) => {
      const own = {
        filter: bothOf(look.filter, conditionOf(field as Field, group, part)),
        q,
        sort: look.sort,
      };
      return takenQuery(client, object, own, takes[keyOf(group)] ?? 1);
    }),
  });

  const loaded = new Map(
    wanted.map((group, index) => {
      const pages = results[index]?.data?.pages ?? [];
      const last = pages[pages.length - 1];
      return [
        keyOf(group),
        { rows: pages.flatMap((page) => page.items), isWhole: last?.next_cursor === null },
      ];
    }),
  );
  const isBusy = new Map(wanted.map((group, index) => [keyOf(group), results[index]?.isFetching ?? false]));
  const items = groupedItems(groups, keyOf, isOpen, (key) => loaded.get(key) ?? { rows: [], isWhole: false });
  const more = (key: string) => {
    if (isBusy.get(key)) return;
    setTakes((before) => ({ ...before, [key]: (before[key] ?? 0) + 1 }));
  };
  const toggle = (key: string) =>
    setTurned((before) => {
      const next = new Set(before);
      if (!next.delete(key)) next.add(key);
      return next;
    });
  return { heads, groups, items, more, toggle, part };
}

/** The first pages of a group; of one page more only that page is asked for. */
function takenQuery(client: QueryClient, object: ObjectType, asked: Asked, take: number) {
  const expand = expandable(object);
  const key = (count: number) => ['records', object.name, 'list', asked, expand, 'group', count];
  return {
    queryKey: key(take),
    queryFn: async (): Promise<Taken> => {
      const before = client.getQueryState<Taken>(key(take - 1));
      const isFresh = before?.data && !before.isInvalidated;
      const pages = isFresh ? [...(before.data as Taken).pages] : [];
      while (pages.length < take) {
        const cursor = pages[pages.length - 1]?.next_cursor;
        if (cursor === null) break;
        pages.push(
          await call<Page<RecordData>>('GET', `/records/${object.name}`, {
            query: { ...asked, expand: expand.join(','), limit: pageSize, cursor },
          }),
        );
      }
      return { pages, pageParams: [] };
    },
    // While a page more is on its way the ones before it stay; another group's rows never stand in.
    placeholderData: () => client.getQueryData<Taken>(key(take - 1)),
  };
}
