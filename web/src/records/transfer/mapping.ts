import type { Field, FieldType, ObjectType } from '@/api/types';
import type { MappingItem } from './imports';

const never: FieldType[] = ['formula', 'rollup', 'file', 'autonumber'];
const identifying: FieldType[] = [
  'text',
  'email',
  'emails',
  'phone',
  'phones',
  'number',
  'date',
  'select',
  'reference',
  'user',
];

/** The parts of an address that a column may fill alone. */
export const addressParts = ['country', 'region', 'city', 'street', 'postcode'] as const;

/** Fields that a column may fill. */
export function mappable(object: ObjectType): Field[] {
  return object.fields.filter(
    (field) => !field.read_only && !never.includes(field.type) && field.name !== 'title',
  );
}

/** Fields by which a row may be the same as a record that is there. */
export function matchable(object: ObjectType): Field[] {
  return mappable(object).filter((field) => identifying.includes(field.type));
}

/** What a column fills, as one text: "email", "address.city", "first_name+last_name" for a cell that is divided. */
export function targetOf(mapping: MappingItem[], column: string): string | null {
  const item = mapping.find((each) => each.column === column);
  return item ? (item.fields?.join('+') ?? item.field ?? null) : null;
}

/** The mapping with the column filling something else, or (null) nothing. What is unchanged keeps its finer points. */
export function withTarget(mapping: MappingItem[], column: string, target: string | null): MappingItem[] {
  if (targetOf(mapping, column) === target) return mapping;
  const others = mapping.filter((each) => each.column !== column);
  if (!target) return others;
  const fields = target.split('+');
  return [...others, fields.length > 1 ? { column, fields, split: ' ' } : { column, field: target }];
}

/** Fields made of several columns at once. */
export function composed(mapping: MappingItem[]): MappingItem[] {
  return mapping.filter((item) => item.columns);
}

export function isFilled(mapping: MappingItem[], field: string): boolean {
  return mapping.some((item) => item.field === field || item.fields?.includes(field));
}

/** What a field gets where the file says nothing. */
export function defaultOf(mapping: MappingItem[], field: string): string {
  return mapping.find((item) => item.field === field && item.value !== undefined)?.value ?? '';
}

/** The mapping with another default: for the empty cells of its column, or for every row where no column fills it. */
export function withDefault(mapping: MappingItem[], field: string, value: string): MappingItem[] {
  const own = mapping.find((item) => item.field === field && item.column);
  const rest = mapping.filter((item) => item.field !== field || item.column);
  if (!own) return value ? [...rest, { value, field }] : rest;
  const { value: _old, ...bare } = own;
  return rest.map((item) => (item === own ? (value ? { ...bare, value } : bare) : item));
}

/** Fields that must be filled and are not. */
export function missing(object: ObjectType, mapping: MappingItem[]): Field[] {
  return mappable(object).filter(
    (field) => field.required && (field.default ?? null) === null && !isFilled(mapping, field.name),
  );
}
