import { expect, it } from 'vitest';
import type { ObjectType, RecordData } from '@/api/types';
import type { ColorRule } from '@/api/views';
import { askedFields, ruleOf } from './rules';

const object = { fields: [{ name: 'weight', type: 'number' }] } as unknown as ObjectType;
const moment = { now: '2026-03-05T10:00:00Z', timeZone: 'UTC', currency: 'UAH' };
const heavy: ColorRule = { color: 'red', where: { field: 'weight', op: 'gt', value: 10 } };
const any: ColorRule = { color: 'blue', where: { not: { field: 'weight', op: 'is_empty' } } };
const hidden: ColorRule = { color: 'green', where: { not: { field: 'secret', op: 'eq', value: 1 } } };

const colorOf = (values: object) => ruleOf([hidden, heavy, any], object, values as RecordData, moment)?.color;

it('marks by the first rule that holds, and by none that cannot be judged', () => {
  expect(colorOf({ weight: 11 })).toBe('red');
  expect(colorOf({ weight: 1 })).toBe('blue');
  expect(colorOf({})).toBeUndefined();
});

it('knows which fields it has to be told', () => {
  expect(askedFields([heavy, any, hidden])).toEqual(['weight', 'secret']);
});
