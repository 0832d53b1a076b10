import { describe, expect, it } from 'vitest';
import { leavesOf, mappedTo } from './mapping';

describe('a message', () => {
  it('is taken apart into its values, each with its place', () => {
    const body = { customer: { name: 'Olena', mails: ['a@b.c'] }, items: [{ sku: 'A-1' }], note: null };
    expect(leavesOf(body)).toEqual([
      { path: 'customer.name', value: 'Olena' },
      { path: 'customer.mails[0]', value: 'a@b.c' },
      { path: 'items[0].sku', value: 'A-1' },
      { path: 'note', value: '' },
    ]);
  });

  it('leaves out what has no place that could be written', () => {
    expect(leavesOf({ 'a.b': 1, '': 2, ok: { 'x[0]': 3, y: 4 } })).toEqual([{ path: 'ok.y', value: '4' }]);
    expect(leavesOf([1, 2])).toEqual([]);
  });
});

describe('a mapping', () => {
  it('has each field and each place once', () => {
    const map = { name: 'a', phone: 'b' };
    expect(mappedTo(map, 'b', 'name')).toEqual({ name: 'b' });
    expect(mappedTo(map, 'a', null)).toEqual({ phone: 'b' });
  });
});
