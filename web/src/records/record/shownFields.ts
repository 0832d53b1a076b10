import type { Field, ObjectType } from '@/api/types';
import { baseOf } from '../fields/amounts';

/** Told by the line above the fields. */
const toldElsewhere = ['has_next_step', 'next_step', 'next_step_at'];

/** What Dotyk itself notes of every record; the first three are shown apart. */
export const systemFields = ['created_at', 'created_by', 'updated_at', 'version', 'id', 'title'];

/** The fields that have a place on a record's page; an amount in the company's currency stands beside its amount. */
export function placeable(object: ObjectType): Field[] {
  return object.fields.filter(
    (field) => ![...systemFields, ...toldElsewhere].includes(field.name) && !baseOf(field),
  );
}
