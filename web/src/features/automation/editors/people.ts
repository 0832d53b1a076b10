import type { Field, ObjectType, User } from '@/api/types';
import type { Choice } from './choices';

/** People as flows name them: an id, `owner`, `head`, `creator`, or the person in a field of the record. */
export function personKey(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const from = (value as { from?: unknown } | null)?.from;
  return typeof from === 'string' ? `from:${from}` : null;
}

export function personOf(key: string): unknown {
  return key.startsWith('from:') ? { from: key.slice(5) } : key;
}

type Words = {
  owner: string;
  creator: string;
  head: string;
  from: (field: Field) => string;
};

export function peopleChoices(object: ObjectType, users: User[], words: Words): Choice[] {
  const fields = object.fields.filter(
    ({ name, type }) => type === 'user' && name !== 'owner' && name !== 'created_by',
  );
  return [
    { value: 'owner', label: words.owner },
    { value: 'head', label: words.head },
    { value: 'creator', label: words.creator },
    ...fields.map((field) => ({ value: `from:${field.name}`, label: words.from(field) })),
    ...users.filter(({ active }) => active).map(({ id, name }) => ({ value: id, label: name })),
  ];
}
