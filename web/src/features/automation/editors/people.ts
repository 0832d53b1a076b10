import type { Field, ObjectType, User } from '@/api/types';
import type { Choice } from './choices';

const kinds = ['from', 'role', 'team'];

/** People as flows name them: an id, `owner`, `head`, `creator`, the person in a field of the record, a role or a team. */
export function personKey(value: unknown): string | null {
  if (typeof value === 'string') return value;
  const [kind, name] = Object.entries(value ?? {})[0] ?? [];
  return typeof name === 'string' && kind && kinds.includes(kind) ? `${kind}:${name}` : null;
}

export function personOf(key: string): unknown {
  const [kind = '', name] = key.split(/:(.*)/s);
  return name !== undefined && kinds.includes(kind) ? { [kind]: name } : key;
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
