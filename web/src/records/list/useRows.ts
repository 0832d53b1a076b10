import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type ListQuery, listQuery } from '@/api/records';
import type { ObjectType, RecordData, Total } from '@/api/types';
import { expandable } from '../fields/values';

const none: RecordData[] = [];

/** The rows of a list as far as they were scrolled to, and how many there are in all. */
export function useRows(object: ObjectType, query: ListQuery) {
  const result = useInfiniteQuery({
    ...listQuery(object.name, query, expandable(object)),
    placeholderData: keepPreviousData,
  });
  const rows = useMemo(() => result.data?.pages.flatMap((page) => page.items) ?? none, [result.data]);
  const total: Total | undefined = result.data?.pages[0]?.total;
  return { ...result, rows, total };
}
