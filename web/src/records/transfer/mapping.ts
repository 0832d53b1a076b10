import type { Field, FieldType, ObjectType } from '@/api/types';

const never: FieldType[] = ['formula', 'rollup', 'file', 'autonumber'];
const identifying: FieldType[] = [
  'text',
  'email',
  'emails',
  'phone',
  'phones',
  'number',
  'date',
  'select',
  'reference',
  'user',
];

/** Fields that a column may fill. */
export function mappable(object: ObjectType): Field[] {
  return object.fields.filter(
    (field) => !field.read_only && !never.includes(field.type) && field.name !== 'title',
  );
}

/** Fields by which a row may be the same as a record that is there. */
export function matchable(object: ObjectType): Field[] {
  return mappable(object).filter((field) => identifying.includes(field.type));
}
