import type { Group, Part } from '@/api/groups';
import type { Field, FieldType, Filter } from '@/api/types';
import { refOf } from '../fields/values';

const types: FieldType[] = [
  'select',
  'stage',
  'user',
  'reference',
  'boolean',
  'rating',
  'date',
  'datetime',
  'text',
];

export function isGroupable(field: Field): boolean {
  return field.filterable && types.includes(field.type) && field.operators.includes('eq');
}

export function isDated(field: Field): boolean {
  return field.type === 'date' || field.type === 'datetime';
}

/** What names a group among the others. */
export function keyOf(group: Group): string {
  const key = group.keys[0];
  return key === null || key === undefined ? '' : (refOf(key)?.id ?? String(key));
}

/** The condition that takes in just the records of a group. */
export function conditionOf(field: Field, group: Group, part: Part | undefined): Filter {
  const key = group.keys[0];
  if (key === null || key === undefined || key === '') return { field: field.name, op: 'is_empty' };
  if (isDated(field)) {
    const first = String(key);
    return { field: field.name, op: 'between', value: [first, lastDay(first, part ?? 'day')] };
  }
  return { field: field.name, op: 'eq', value: typeof key === 'object' ? refOf(key)?.id : key };
}

/** The last day of the period that begins on a day. */
export function lastDay(first: string, part: Part): string {
  const day = new Date(`${first.slice(0, 10)}T00:00:00Z`);
  const months = { day: 0, week: 0, month: 1, quarter: 3, year: 12 }[part];
  if (months > 0) day.setUTCMonth(day.getUTCMonth() + months, 0);
  else if (part === 'week') day.setUTCDate(day.getUTCDate() + 6);
  return day.toISOString().slice(0, 10);
}

/** Both must hold. */
export function bothOf(filter: Filter | undefined, other: Filter): Filter {
  return filter ? { and: [filter, other] } : other;
}

/** Groups in the order people expect: of stages and choices their own, of periods the latest first, else the largest. */
export function inOrder(field: Field, groups: Group[], stages: string[]): Group[] {
  const known =
    field.type === 'stage'
      ? stages
      : field.type === 'select'
        ? field.options.map((option) => option.value)
        : null;
  const place = (group: Group) => {
    const at = known?.indexOf(keyOf(group)) ?? -1;
    return at < 0 ? Number.MAX_SAFE_INTEGER : at;
  };
  const isEmpty = (group: Group) => (keyOf(group) === '' ? 1 : 0);
  return [...groups].sort((one, other) => {
    if (isEmpty(one) !== isEmpty(other)) return isEmpty(one) - isEmpty(other);
    if (known) return place(one) - place(other);
    if (isDated(field)) return keyOf(other).localeCompare(keyOf(one));
    return 0;
  });
}
