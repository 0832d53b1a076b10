import type { Aggregate, Figure } from '@/api/groups';
import type { Field } from '@/api/types';

const ofNumbers: Figure[] = ['sum', 'avg', 'min', 'max'];
const ofDates: Figure[] = ['min', 'max'];
const ofNames: Figure[] = ['count_distinct'];

const kinds: Partial<Record<Field['type'], Figure[]>> = {
  money: ofNumbers,
  number: ofNumbers,
  percent: ofNumbers,
  rating: ofNumbers,
  date: ofDates,
  datetime: ofDates,
  text: ofNames,
  select: ofNames,
  stage: ofNames,
  user: ofNames,
  reference: ofNames,
};

/** Which figures can be had of a column. */
export function figuresOf(field: Field): Figure[] {
  return field.filterable || field.sortable ? (kinds[field.type] ?? []) : [];
}

/** The figures chosen for the columns shown, as they are asked for: the count of records first. */
export function aggregatesOf(fields: Field[], totals: Record<string, Figure>): Aggregate[] {
  const chosen = fields.flatMap((field) => {
    const fn = totals[field.name];
    return fn && figuresOf(field).includes(fn) ? [{ fn, field: field.name }] : [];
  });
  return [{ fn: 'count' }, ...chosen.slice(0, 19)];
}

/** The figure of one column among the values that came. */
export function figureIn(aggregates: Aggregate[], values: unknown[], name: string): unknown {
  const at = aggregates.findIndex((each) => each.field === name);
  return at < 0 ? undefined : values[at];
}
