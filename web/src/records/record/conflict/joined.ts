import type { Field } from '@/api/types';

/** Where merging by hand begins: texts one below the other, lists as one, of everything else mine. */
export function joined(field: Field, theirs: unknown, mine: unknown): unknown {
  if (Array.isArray(theirs) && Array.isArray(mine)) {
    const known = new Set(mine.map((each) => JSON.stringify(each)));
    return [...mine, ...theirs.filter((each) => !known.has(JSON.stringify(each)))];
  }
  if (field.type === 'long_text' && typeof theirs === 'string' && typeof mine === 'string')
    return `${theirs}\n${mine}`;
  return mine;
}
