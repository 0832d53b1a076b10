import type { FileCard } from '@/api/history';
import type { Field, FieldType, ObjectType, RecordData, Ref } from '@/api/types';

export function isBlank(value: unknown): boolean {
  return (
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  );
}

/** A reference as the server may give it: expanded, or the bare id. */
export function refOf(value: unknown): Ref | null {
  if (typeof value === 'string' && value) return { id: value, title: '' };
  if (typeof value === 'object' && value !== null && 'id' in value) return value as Ref;
  return null;
}

export function refsOf(value: unknown): Ref[] {
  return Array.isArray(value) ? value.map(refOf).filter((ref) => ref !== null) : [];
}

export function filesOf(value: unknown): FileCard[] {
  return Array.isArray(value) ? (value as FileCard[]) : [];
}

export function listOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : isBlank(value) ? [] : [String(value)];
}

/** A value as the server takes it: references by id, blanks as null or an empty list. */
export function toWire(field: Field, value: unknown): unknown {
  if (field.type === 'reference' || field.type === 'user' || field.type === 'stage')
    return refOf(value)?.id ?? null;
  if (field.type === 'references')
    return refsOf(value).map((ref) => (field.target ? ref.id : { object: ref.object, id: ref.id }));
  if (field.type === 'file') return refsOf(value).map((file) => file.id);
  if (Array.isArray(value)) return value;
  return isBlank(value) ? null : value;
}

/** The server's fresh record over ours: titles of references that it gave as bare ids are kept. */
export function merged(ours: RecordData, fresh: RecordData): RecordData {
  const result: RecordData = { ...ours, ...fresh };
  for (const [name, value] of Object.entries(fresh)) {
    result[name] = withTitles(ours[name], value);
  }
  return result;
}

function withTitles(known: unknown, fresh: unknown): unknown {
  if (typeof fresh === 'string') {
    const ref = typeof known === 'object' ? refOf(known) : null;
    return ref?.id === fresh ? known : fresh;
  }
  if (!Array.isArray(fresh) || !Array.isArray(known)) return fresh;
  const titled = known.filter((each) => typeof each === 'object').map(refOf);
  return fresh.map((each) => titled.find((ref) => ref?.id === each) ?? each);
}

const computed: FieldType[] = ['formula', 'rollup', 'autonumber'];

export function isEditable(object: ObjectType, field: Field): boolean {
  return object.verbs.includes('update') && !field.read_only && !computed.includes(field.type);
}

/** Whether one value may be typed for it, in a cell of a list or for many records: a file belongs to its record. */
export function isTyped(object: ObjectType, field: Field): boolean {
  return isEditable(object, field) && field.type !== 'file';
}

/** References whose titles a list must ask for together with the rows. */
export function expandable(object: ObjectType): string[] {
  return object.fields
    .filter((field) => field.type === 'reference' || field.type === 'references')
    .map((field) => field.name);
}

/** An automatic number as people read it: D-00042. */
export function numbered(field: Field, value: number): string {
  const { prefix = '', width = 0 } = (field.settings ?? {}) as { prefix?: string; width?: number };
  return `${prefix}${String(value).padStart(width, '0')}`;
}

const numeric: FieldType[] = ['number', 'money', 'percent', 'rating', 'autonumber'];

export function isNumeric(field: Field): boolean {
  return numeric.includes(field.type);
}
