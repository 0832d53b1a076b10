import { queryOptions } from '@tanstack/react-query';
import { call } from './http';

/** A record at a moment: its values then beside those of now, which of them differ, and which nobody knows. */
export type AsItWas = {
  existed: boolean;
  was_deleted: boolean;
  title: string;
  past: Record<string, unknown> | null;
  now: Record<string, unknown> | null;
  differs: string[];
  unknown: string[];
};

export const asOfQuery = (object: string, id: string, at: string) =>
  queryOptions({
    queryKey: ['records', object, 'as-of', id, at],
    queryFn: () => call<AsItWas>('GET', `/records/${object}/${id}/as-of`, { query: { at } }),
    staleTime: 0,
    gcTime: 60_000,
  });
