import type { Field, ObjectType } from '@/api/types';

export type Resolved = { field: Field; object: ObjectType };
export type PathChoice = { value: string; fields: Field[] };

const steps = 2;

/** The field that a path leads to, and the object it belongs to. */
export function fieldAt(objects: ObjectType[], object: ObjectType, path: string): Resolved | undefined {
  const [name = '', ...rest] = path.split('.');
  const field = object.fields.find((each) => each.name === name);
  if (!field) return undefined;
  if (rest.length === 0) return { field, object };
  const target = targetOf(objects, field);
  return target && fieldAt(objects, target, rest.join('.'));
}

/** Every field a condition may speak of: the object's own, and those of the records it leads to. */
export function pathChoices(objects: ObjectType[], object: ObjectType, depth = steps): PathChoice[] {
  const own = object.fields.filter(isAskable).map((field) => ({ value: field.name, fields: [field] }));
  if (depth === 0) return own;
  const further = object.fields.flatMap((field) => {
    const target = field.type === 'references' ? undefined : targetOf(objects, field);
    if (!target) return [];
    return pathChoices(objects, target, depth - 1).map(({ value, fields }) => ({
      value: `${field.name}.${value}`,
      fields: [field, ...fields],
    }));
  });
  return [...own, ...further];
}

function isAskable(field: Field): boolean {
  return field.filterable && field.operators.length > 0;
}

function targetOf(objects: ObjectType[], field: Field): ObjectType | undefined {
  const name = field.target ?? (field.type === 'user' ? 'users' : field.type === 'stage' ? 'stages' : '');
  return objects.find((each) => each.name === name);
}
