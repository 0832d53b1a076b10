import type { Field, ObjectType, RecordData } from '@/api/types';
import { isBlank } from '../fields/values';

/** Lists of values are put together unless somebody chooses one of them. */
export const united = '';

/** Where each field comes from: a record's id, or all of them together. */
export type Choices = Record<string, string>;

const lists = new Set(['tags', 'phones', 'emails', 'urls', 'multi_select', 'references', 'handles']);
const never = new Set(['title', 'created_at', 'updated_at', 'created_by', 'version']);

export function isList(field: Field): boolean {
  return lists.has(field.type) || (field.type === 'file' && field.settings?.many === true);
}

/** The fields in which a record says something, those that differ first. */
export function comparedFields(
  object: ObjectType,
  records: RecordData[],
): { differing: Field[]; same: Field[] } {
  const told = object.fields.filter(
    (field) =>
      !field.read_only && !never.has(field.name) && records.some((record) => !isBlank(record[field.name])),
  );
  const differs = (field: Field) => new Set(records.map((record) => written(record[field.name]))).size > 1;
  return { differing: told.filter(differs), same: told.filter((field) => !differs(field)) };
}

/** What is taken where nobody chose: the kept record's value, else that of the record changed last. */
export function usualChoice(field: Field, records: RecordData[], kept: string): string {
  if (isList(field)) return united;
  const filled = records.filter((record) => !isBlank(record[field.name]));
  if (filled.some(({ id }) => id === kept)) return kept;
  const latest = [...filled].sort((one, other) => changed(other).localeCompare(changed(one)));
  return latest[0]?.id ?? kept;
}

function changed(record: RecordData): string {
  return String(record.updated_at ?? '');
}

function written(value: unknown): string {
  return isBlank(value) ? '' : JSON.stringify(value);
}
