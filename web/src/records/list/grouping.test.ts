import { describe, expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { bothOf, conditionOf, inOrder, keyOf, lastDay } from './grouping';

const field = (type: string, more: object = {}) =>
  ({ name: 'x', type, options: [], ...more }) as unknown as Field;
const group = (key: unknown) => ({ keys: [key], values: [1] });

describe('a group is asked for by its key', () => {
  it.each([
    ['stage', { id: 's', title: 'New' }, undefined, { field: 'x', op: 'eq', value: 's' }],
    ['select', 'web', undefined, { field: 'x', op: 'eq', value: 'web' }],
    ['boolean', false, undefined, { field: 'x', op: 'eq', value: false }],
    ['text', null, undefined, { field: 'x', op: 'is_empty' }],
    ['date', '2026-02-01', 'month', { field: 'x', op: 'between', value: ['2026-02-01', '2026-02-28'] }],
    ['datetime', '2026-10-01', 'quarter', { field: 'x', op: 'between', value: ['2026-10-01', '2026-12-31'] }],
  ] as const)('%s', (type, key, part, condition) => {
    expect(conditionOf(field(type), group(key), part)).toEqual(condition);
  });

  it('beside the filter', () => {
    const one = { field: 'a', op: 'eq', value: 1 } as const;
    expect(bothOf(undefined, one)).toEqual(one);
    expect(bothOf(one, one)).toEqual({ and: [one, one] });
  });
});

it.each([
  ['2026-12-28', 'week', '2027-01-03'],
  ['2026-01-01', 'year', '2026-12-31'],
  ['2024-02-01', 'month', '2024-02-29'],
  ['2026-05-05', 'day', '2026-05-05'],
] as const)('the period from %s by %s ends on %s', (first, part, last) => {
  expect(lastDay(first, part)).toBe(last);
});

describe('groups stand', () => {
  it('in the order of stages and choices, the empty one last', () => {
    const stages = inOrder(field('stage'), [group(null), group({ id: 'b' }), group({ id: 'a' })], ['a', 'b']);
    expect(stages.map(keyOf)).toEqual(['a', 'b', '']);
    const options = [{ value: 'z' }, { value: 'y' }];
    expect(inOrder(field('select', { options }), [group('y'), group('z')], []).map(keyOf)).toEqual([
      'z',
      'y',
    ]);
  });

  it('the latest period first', () => {
    const dates = inOrder(field('date'), [group('2026-01-01'), group('2026-03-01')], []);
    expect(dates.map(keyOf)).toEqual(['2026-03-01', '2026-01-01']);
  });
});
