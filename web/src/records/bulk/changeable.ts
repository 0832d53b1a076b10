import type { Field, ObjectType, Stage } from '@/api/types';
import { isTyped } from '../fields/values';

/** The fields that many records may be given the same value of. */
export function changeableFields(object: ObjectType): Field[] {
  return object.fields.filter(
    (field) => isTyped(object, field) && !field.unique && field.type !== 'tags' && field.name !== 'title',
  );
}

/** The fields asked for together with the chosen ones: those of a stage's gate, and why deals were lost. */
export function askedWith(
  object: ObjectType,
  values: Record<string, unknown>,
  stages: Map<string, Stage>,
): string[] {
  const stage = object.stage_field ? stages.get(String(values[object.stage_field] ?? '')) : undefined;
  if (!stage) return [];
  const wanted = [...stage.required_fields, ...(stage.status === 'lost' ? ['lost_reason'] : [])];
  return changeableFields(object)
    .map(({ name }) => name)
    .filter((name) => wanted.includes(name));
}
