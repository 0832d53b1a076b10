import type { Condition, Filter } from '@/api/types';

/** Every comparison of a field inside a filter over the record's own values. */
export function conditionsIn(filter: Filter): Condition[] {
  if ('and' in filter) return filter.and.flatMap(conditionsIn);
  if ('or' in filter) return filter.or.flatMap(conditionsIn);
  if ('not' in filter) return conditionsIn(filter.not);
  return 'field' in filter ? [filter as Condition] : [];
}
