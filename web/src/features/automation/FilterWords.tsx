import { useQuery } from '@tanstack/react-query';
import { explainQuery } from '@/api/search';
import type { Filter } from '@/api/types';

/** A condition in plain words. */
export function FilterWords({ object, filter }: { object: string; filter: Filter }) {
  const { data, error } = useQuery(explainQuery(object, filter));
  return data ?? (error ? '?' : '…');
}
