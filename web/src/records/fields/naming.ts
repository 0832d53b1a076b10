import type { ObjectType } from '@/api/types';

/** The values of a record made of a name alone; undefined where its kind needs more than a name. */
export function namedBy(object: ObjectType, name: string): Record<string, string> | undefined {
  const has = (field: string) => object.fields.some((each) => each.name === field && !each.read_only);
  const needed = object.fields
    .filter((field) => field.required && (field.default ?? null) === null)
    .map((field) => field.name);
  const values = has('name') ? { name } : has('first_name') ? personal(name) : undefined;
  return values && needed.every((field) => field in values) ? values : undefined;
}

function personal(name: string): Record<string, string> {
  const [first = '', ...others] = name.split(/\s+/);
  return others.length > 0 ? { first_name: first, last_name: others.join(' ') } : { first_name: first };
}
