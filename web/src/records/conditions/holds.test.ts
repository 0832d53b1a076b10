import { expect, it } from 'vitest';
import type { Field, Filter } from '@/api/types';
import table from '../../../../tests/kernel/filters/own_values.json';
import { holds } from './holds';

const moment = { now: table.now, timeZone: table.time_zone, currency: table.currency };
const fields = table.fields as unknown as Field[];

it.each(table.cases.map((each) => [JSON.stringify(each.filter), each] as const))(
  'says of %s what the server says',
  (_, { filter, values, holds: expected }) =>
    expect(holds(filter as unknown as Filter, fields, values, moment)).toBe(expected),
);

it('leaves open what it cannot know', () => {
  const hidden: Filter = { field: 'secret', op: 'eq', value: 1 };
  const heavy: Filter = { field: 'weight', op: 'gt', value: 1 };
  expect(holds(hidden, fields, {}, moment)).toBeNull();
  expect(holds({ not: hidden }, fields, {}, moment)).toBeNull();
  expect(holds({ and: [hidden, heavy] }, fields, { weight: 0 }, moment)).toBe(false);
  expect(holds({ or: [hidden, heavy] }, fields, { weight: 2 }, moment)).toBe(true);
  const dollars = { price: { amount: '5.00', currency: 'USD' } };
  expect(holds({ field: 'price', op: 'gt', value: 1 }, fields, dollars, moment)).toBeNull();
});

it('reads what is being typed and references with their titles', () => {
  expect(holds({ field: 'weight', op: 'gt', value: 1 }, fields, { weight: '1,5' }, moment)).toBe(true);
  const keeper = { id: 'a', title: 'Олена' };
  expect(holds({ field: 'keeper', op: 'eq', value: 'a' }, fields, { keeper }, moment)).toBe(true);
});
