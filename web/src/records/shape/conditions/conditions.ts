import { call } from '@/api/http';
import type { FieldOut } from '@/api/openapi';
import type { Field, ObjectType } from '@/api/types';
import type { ConditionKind, Conditions } from '../../conditions/conditions';

export const setConditions = (object: string, field: string, conditions: Conditions) =>
  call<FieldOut>('PUT', `/objects/${object}/fields/${field}/conditions`, { body: conditions });

/** Why a kind of condition makes no sense for a field, if it does not. */
export function barOf(object: ObjectType, field: Field, kind: ConditionKind) {
  const isNeeded = field.required && !field.custom;
  if (kind === 'visible_when')
    return isNeeded || field.name === 'title' || field.name === object.title_field ? 'alwaysNeeded' : null;
  if (field.read_only) return 'fillsItself';
  return kind === 'required_when' && field.required ? 'alwaysRequired' : null;
}
