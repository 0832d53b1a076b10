import type { Condition, Field, FieldType, Operator } from '@/api/types';

/** What kind of value an operator asks for on a field. */
export type ValueKind =
  | 'none'
  | 'span'
  | 'choices'
  | 'choice'
  | 'period'
  | 'number'
  | 'boolean'
  | 'text'
  | 'numbers'
  | 'days';

const choosable: FieldType[] = ['select', 'multi_select', 'tags', 'stage', 'user', 'reference', 'references'];
const numeric: FieldType[] = ['number', 'money', 'percent', 'rating', 'autonumber', 'rollup'];
const dated: FieldType[] = ['date', 'datetime'];

export function valueKind(field: Field, op: Operator): ValueKind {
  if (op === 'is_empty' || op === 'is_not_empty' || op === 'is_made_up') return 'none';
  if (op === 'within_last' || op === 'not_within_last' || op === 'within_next' || op === 'anniversary_in')
    return 'span';
  if (op === 'in' || op === 'not_in') return 'choices';
  if (field.type === 'boolean') return 'boolean';
  if (dated.includes(field.type)) return op === 'between' ? 'days' : 'period';
  if (numeric.includes(field.type)) return op === 'between' ? 'numbers' : 'number';
  const isChoice = choosable.includes(field.type) && field.type !== 'tags';
  return isChoice && (op === 'eq' || op === 'ne') ? 'choice' : 'text';
}

/** The operators offered for a field: a list of values is asked for only where the values are known. */
export function operatorsOf(field: Field): Operator[] {
  const isChosen = choosable.includes(field.type);
  return field.operators.filter((op) => isChosen || (op !== 'in' && op !== 'not_in'));
}

const favourites: Operator[] = ['in', 'contains', 'within_last', 'gte', 'eq'];

/** The operator a person most likely wants first. */
export function firstOperator(field: Field): Operator {
  const offered = operatorsOf(field);
  return favourites.find((op) => offered.includes(op)) ?? offered[0] ?? 'eq';
}

export function firstValue(kind: ValueKind): unknown {
  if (kind === 'span') return { days: 30 };
  if (kind === 'choices') return [];
  if (kind === 'boolean') return true;
  if (kind === 'period') return 'today';
  return undefined;
}

/** True when nothing more has to be said before the condition can be asked. */
export function isComplete(condition: Condition, field: Field): boolean {
  const { value } = condition;
  const kind = valueKind(field, condition.op);
  if (kind === 'none') return true;
  if (kind === 'choices') return Array.isArray(value) && value.length > 0;
  if (kind === 'numbers' || kind === 'days')
    return (
      Array.isArray(value) && value.length === 2 && value.every((each) => each !== null && each !== undefined)
    );
  return value !== undefined && value !== null && value !== '';
}
