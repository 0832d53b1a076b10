import type { ObjectType } from '@/api/types';

/** The object as conditions on one record may speak of it: its own fields that are no formulas, and nothing it leads to. */
export function ownValues(object: ObjectType, without?: string): ObjectType {
  const fields = object.fields.filter(
    ({ name, type, computed }) => !computed && type !== 'formula' && name !== without,
  );
  return { ...object, system: true, fields };
}
