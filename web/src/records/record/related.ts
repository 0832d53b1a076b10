import type { Condition, Field, ObjectType, RecordData, Ref } from '@/api/types';

export type Related = { object: ObjectType; field: Field; isOneOfMany: boolean };

/** Objects whose records may name this one: by a reference to its kind, or to any kind. */
export function relatedTo(object: ObjectType, objects: ObjectType[]): Related[] {
  return objects.flatMap((other) => {
    if (other.system || !other.verbs.includes('read')) return [];
    const leading = other.fields.filter(
      (each) =>
        isReference(each) && each.filterable && (each.target === object.name || isOfAny(each, other, object)),
    );
    return leading.map((field) => ({ object: other, field, isOneOfMany: leading.length > 1 }));
  });
}

function isReference(field: Field): boolean {
  return field.type === 'reference' || field.type === 'references';
}

/** Activities may be about anything, but not about each other. */
function isOfAny(field: Field, owner: ObjectType, object: ObjectType): boolean {
  const objectHasAbout = object.fields.some((each) => isReference(each) && each.target === null);
  return field.target === null && owner.name !== object.name && !objectHasAbout;
}

export function naming(field: Field, id: string): Condition {
  return field.operators.includes('eq')
    ? { field: field.name, op: 'eq', value: id }
    : { field: field.name, op: 'in', value: [id] };
}

/** What a new record says in the field so that it names this one. */
export function namingValue(field: Field, home: ObjectType, record: RecordData): Ref | Ref[] {
  const ref = { id: record.id, object: home.name, title: record.title };
  return field.type === 'references' ? [ref] : ref;
}
