import type { Condition, Filter } from '@/api/types';

/** A filter as a flat list of parts that all, or any, must hold; a part may itself be a whole tree. */
export type Parts = { mode: 'and' | 'or'; parts: Filter[] };

export function readParts(filter: Filter | undefined): Parts {
  if (!filter) return { mode: 'and', parts: [] };
  if ('and' in filter) return { mode: 'and', parts: filter.and };
  if ('or' in filter) return { mode: 'or', parts: filter.or };
  return { mode: 'and', parts: [filter] };
}

export function writeParts({ mode, parts }: Parts): Filter | undefined {
  if (parts.length === 0) return undefined;
  return mode === 'and' ? { and: parts } : { or: parts };
}

/** The filter with one condition more. */
export function withPart(filter: Filter | undefined, part: Filter): Filter | undefined {
  const { mode, parts } = readParts(filter);
  return writeParts({ mode, parts: [...parts, part] });
}

export function isCondition(part: Filter): part is Condition {
  return 'field' in part && 'op' in part;
}
