import type { Field, Filter, ObjectType, RecordData } from '@/api/types';
import { holds } from './holds';
import type { Moment } from './moment';

type Values = Record<string, unknown>;
export type ConditionKind = 'visible_when' | 'required_when' | 'read_only_when';
export type Conditions = Partial<Record<ConditionKind, Filter | null>>;

export const conditionKinds: ConditionKind[] = ['visible_when', 'required_when', 'read_only_when'];

/** What cannot be judged here is shown, not asked for and not locked: the server has the last word. */
function says(kind: ConditionKind, field: Field, fields: Field[], values: Values, moment: Moment) {
  const filter = field.conditions?.[kind];
  return filter ? holds(filter, fields, values, moment) : null;
}

/** The fields that a form shows as its values are, each as far as it is required now. */
export function asked(fields: Field[], object: ObjectType, values: Values, moment: Moment): Field[] {
  return fields
    .filter((field) => isShown(field, object, values, moment))
    .map((field) => {
      const isWanted = !field.required && isRequired(field, object, values, moment);
      return isWanted ? { ...field, required: true } : field;
    });
}

export function isShown(field: Field, object: ObjectType, values: Values, moment: Moment): boolean {
  return says('visible_when', field, object.fields, values, moment) !== false;
}

/** Whether its condition asks for the field as the values are. */
export function isRequired(field: Field, object: ObjectType, values: Values, moment: Moment): boolean {
  return says('required_when', field, object.fields, values, moment) === true;
}

/** Whether the record as it stands keeps the field as it is. */
export function isLocked(field: Field, object: ObjectType, record: RecordData, moment: Moment): boolean {
  return says('read_only_when', field, object.fields, record, moment) === true;
}

/** Which of its kinds a field has. */
export function kindsOf(field: Field): ConditionKind[] {
  return conditionKinds.filter((kind) => field.conditions?.[kind]);
}
