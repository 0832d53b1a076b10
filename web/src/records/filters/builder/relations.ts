import type { Field, ObjectType } from '@/api/types';

/** Many records seen from the one they lead to; `by` names the field where more than one leads here. */
export type Relation = {
  name: string;
  target: ObjectType;
  label: ObjectType['label'] | null;
  by: Field | null;
};

/** Every relation of an object to many records, named as the filter language names them. */
export function relationsOf(objects: ObjectType[], object: ObjectType): Relation[] {
  const own = object.fields.flatMap((field): Relation[] => {
    const target = field.type === 'references' && objects.find((each) => each.name === field.target);
    return target ? [{ name: field.name, target, label: field.label, by: null }] : [];
  });
  const others = objects
    .filter((other) => !other.system)
    .flatMap((other) => {
      const leading = other.fields.filter((field) => leadsTo(field, object));
      return leading.map((field, index): Relation => {
        const by = leading.length > 1 ? field : null;
        return {
          name: index === 0 ? other.name : `${other.name}.${field.name}`,
          target: other,
          label: field.settings?.back ?? null,
          by: field.settings?.back ? null : by,
        };
      });
    });
  return [...own, ...others];
}

function leadsTo(field: Field, object: ObjectType): boolean {
  if (field.type === 'reference') return field.target === object.name;
  return field.type === 'references' && (field.target === object.name || field.target === null);
}
