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

/** The fields a new record is asked for at once (by its layout, else the usual ones of daily work; required ones always), and all others. */
export function fieldsToAsk(object: ObjectType): { first: Field[]; rest: Field[] } {
  const creatable = { ...object, verbs: [...object.verbs, 'update' as const] };
  const editable = object.fields.filter((field) => field.name !== 'title' && isEditable(creatable, field));
  // Of an object people made nothing says which fields are usual: the first they gave it are.
  const own = object.standard ? [] : editable.filter((field) => field.custom).slice(0, firstOfOwn);
  const isNeeded = (field: Field) => field.required && (field.default ?? null) === null;
  const laidOut = object.layout?.create ?? [];
  if (laidOut.length > 0) {
    const chosen = laidOut.flatMap((name) => editable.find((field) => field.name === name) ?? []);
    const first = [...chosen, ...editable.filter((field) => isNeeded(field) && !chosen.includes(field))];
    return { first, rest: editable.filter((field) => !first.includes(field)) };
  }
  const isFirst = (field: Field) => isNeeded(field) || usual.includes(field.name) || own.includes(field);
  return { first: editable.filter(isFirst), rest: editable.filter((field) => !isFirst(field)) };
}

/** What a new record says unless it is told otherwise. */
export function defaultsOf(object: ObjectType): Record<string, unknown> {
  const told = object.fields.filter(
    (field) => !field.read_only && field.default !== null && field.default !== undefined,
  );
  return Object.fromEntries(told.map((field) => [field.name, field.default]));
}
