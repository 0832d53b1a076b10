import { call } from '@/api/http';
import type { FieldOut } from '@/api/openapi';
import type { Field, ObjectType } from '@/api/types';
import type { ConditionKind, Conditions } from '../../conditions/conditions';

export const setConditions = (object: string, field: string, conditions: Conditions) =>
  call<FieldOut>('PUT', `/objects/${object}/fields/${field}/conditions`, { body: conditions });

/** The object as its conditions may speak of it: its own fields that people fill in, and nothing it leads to. */
export function ownValues(object: ObjectType, field: Field, kind: ConditionKind): ObjectType {
  const isOwn = (each: Field) =>
    !each.computed && each.type !== 'formula' && (kind === 'read_only_when' || each.name !== field.name);
  return { ...object, system: true, fields: object.fields.filter(isOwn) };
}

/** Why a kind of condition makes no sense for a field, if it does not. */
export function barOf(object: ObjectType, field: Field, kind: ConditionKind) {
  const isNeeded = field.required && !field.custom;
  if (kind === 'visible_when')
    return isNeeded || field.name === 'title' || field.name === object.title_field ? 'alwaysNeeded' : null;
  if (field.read_only) return 'fillsItself';
  return kind === 'required_when' && field.required ? 'alwaysRequired' : null;
}
