import type { Field, ObjectType } from '@/api/types';
import { isEditable } from '../fields/values';

const usual = [
  'first_name',
  'last_name',
  'name',
  'body',
  'email',
  'emails',
  'phone',
  'phones',
  'company',
  'amount',
  'stage',
  'due_at',
  'starts_at',
  'assignee',
  'about',
];

const firstOfOwn = 8;

/** The fields a new record is asked for at once (required, and the usual ones of daily work), and all others. */
export function fieldsToAsk(object: ObjectType): { first: Field[]; rest: Field[] } {
  const creatable = { ...object, verbs: [...object.verbs, 'update' as const] };
  const editable = object.fields.filter((field) => field.name !== 'title' && isEditable(creatable, field));
  // Of an object people made nothing says which fields are usual: the first they gave it are.
  const own = object.standard ? [] : editable.filter((field) => field.custom).slice(0, firstOfOwn);
  const isFirst = (field: Field) =>
    (field.required && (field.default ?? null) === null) || usual.includes(field.name) || own.includes(field);
  return { first: editable.filter(isFirst), rest: editable.filter((field) => !isFirst(field)) };
}

/** What a new record says unless it is told otherwise. */
export function defaultsOf(object: ObjectType): Record<string, unknown> {
  const told = object.fields.filter(
    (field) => !field.read_only && field.default !== null && field.default !== undefined,
  );
  return Object.fromEntries(told.map((field) => [field.name, field.default]));
}
