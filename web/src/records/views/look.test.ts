import { describe, expect, it } from 'vitest';
import type { ObjectType } from '@/api/types';
import type { SavedView } from '@/api/views';
import { effectiveLook, isSame, lookOfView, plainLook, searchOf, viewOf } from './look';

const object = {
  name: 'deals',
  default_sort: '-updated_at',
  default_columns: ['name', 'amount'],
  fields: [
    { name: 'name', type: 'text' },
    { name: 'amount', type: 'money' },
  ],
} as ObjectType;
const open = { field: 'status', op: 'eq', value: 'open' } as const;
const view = {
  kind: 'list',
  filter: open,
  sort: 'name',
  columns: ['name'],
  layout: { group: 'stage', frozen: 2 },
} as unknown as SavedView;

describe('a look', () => {
  const base = lookOfView(view, object, 'comfortable');

  it('is that of the view until the address says otherwise', () => {
    expect(effectiveLook(base, {}, {})).toEqual(base);
    expect(effectiveLook(base, { sort: '-amount' }, { frozen: 1 })).toEqual({
      ...base,
      sort: '-amount',
      frozen: 1,
    });
  });

  it('tells the address only what differs from the view', () => {
    expect(searchOf(base, { filter: open, sort: 'name' })).toEqual({ filter: undefined, sort: undefined });
    expect(searchOf(base, { sort: '-amount' })).toEqual({ sort: '-amount' });
  });

  it('can leave the filter and the groups of the view away', () => {
    const search = searchOf(base, { filter: undefined, group: undefined });
    const look = effectiveLook(base, search, {});
    expect([look.filter, look.group]).toEqual([undefined, undefined]);
  });

  it('goes into a view and comes out the same', () => {
    const look = {
      ...plainLook(object, 'compact'),
      filter: open,
      group: 'created_at',
      groupBy: 'month' as const,
    };
    expect(lookOfView({ ...view, ...viewOf(look) } as SavedView, object, 'comfortable')).toEqual(look);
  });

  it('sums money of its own accord', () => {
    expect(plainLook(object, 'compact').totals).toEqual({ amount: 'sum' });
  });
});

it('compares whatever the order of names', () => {
  expect(isSame({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1 })).toBe(true);
  expect(isSame({ a: undefined }, {})).toBe(true);
  expect(isSame(undefined, null)).toBe(true);
  expect(isSame({ a: 1 }, { a: 2 })).toBe(false);
});
