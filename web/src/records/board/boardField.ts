import type { Field, FieldType, ObjectType } from '@/api/types';
import { baseOf } from '../fields/amounts';

/**
 * The field whose values make the columns: the one named, else the stage, a status, any choice that may be changed, the
 * person who has the record; none means no board.
 */
export function boardField(object: ObjectType, name?: string): Field | undefined {
  const choices = columnFields(object);
  const open = choices.filter((field) => field.type === 'select' && !field.read_only);
  return (
    choices.find((field) => field.name === name) ??
    choices.find((field) => field.name === object.stage_field) ??
    open.find((field) => field.name === 'status' || field.name === 'lifecycle') ??
    open[0] ??
    choices.find((field) => field.type === 'user' && !field.read_only)
  );
}

const makesColumns = new Set<FieldType>(['stage', 'select', 'user']);

/** The fields whose values can make columns: stages, choices, people. */
export function columnFields(object: ObjectType): Field[] {
  return object.fields.filter((field) => makesColumns.has(field.type));
}

/** The fields whose values can part a board into lanes. */
export function laneFields(object: ObjectType, by: Field): Field[] {
  return object.fields.filter(
    (field) =>
      field.filterable && field.name !== by.name && (field.type === 'user' || field.type === 'select'),
  );
}

/** The money that column heads add up. */
export function sumField(object: ObjectType): Field | undefined {
  return (
    object.fields.find((field) => field.type === 'money' && field.name === 'amount') ??
    object.fields.find((field) => field.type === 'money')
  );
}

const shown = [
  'title',
  'version',
  'owner',
  'assignee',
  'company',
  'status',
  'expected_close_on',
  'due_at',
  'has_next_step',
  'is_rotting',
  'stage_entered_at',
  'lost_reason',
  'tags',
  'updated_at',
];

/** What else a card tells of an object people made: the first it leads to, and the first day. */
export function ownCardFields(object: ObjectType): Field[] {
  if (object.standard) return [];
  const first = (types: FieldType[]) =>
    object.fields.find(({ custom, type }) => custom && types.includes(type));
  return [first(['reference']), first(['date', 'datetime'])].filter((field) => field !== undefined);
}

/** What the cards of a board need to know of their records. */
export function cardFields(object: ObjectType, by: Field, lane?: Field): string[] {
  const own = [...ownCardFields(object).map(({ name }) => name), ...(object.layout?.card ?? [])];
  const wanted = new Set([...shown, ...own, by.name, lane?.name, sumField(object)?.name]);
  return object.fields
    .filter((field) => wanted.has(field.name) || wanted.has(baseOf(field) ?? field.name))
    .map((field) => field.name);
}
