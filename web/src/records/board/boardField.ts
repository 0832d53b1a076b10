import type { Field, ObjectType } from '@/api/types';

/** The field whose values make the columns: the stage, else a status with options; none means no board. */
export function boardField(object: ObjectType): Field | undefined {
  const stage = object.fields.find((field) => field.name === object.stage_field);
  return (
    stage ??
    object.fields.find((field) => field.name === 'status' && field.type === 'select' && !field.read_only)
  );
}

/** The money that column heads add up. */
export function sumField(object: ObjectType): Field | undefined {
  return (
    object.fields.find((field) => field.type === 'money' && field.name === 'amount') ??
    object.fields.find((field) => field.type === 'money')
  );
}
