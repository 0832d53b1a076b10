import { expect, it } from 'vitest';
import { filterOf } from './exports';

it('what is selected is told as a filter, however many there are', () => {
  expect(filterOf({ ids: ['a', 'b'] })).toEqual({
    filter: { or: [{ field: 'id', op: 'in', value: ['a', 'b'] }] },
  });
  expect(filterOf({ filter: {}, q: 'x' })).toEqual({ filter: {}, q: 'x' });
  expect(filterOf({ filter: {}, except: ['a'] }).filter).toEqual({
    and: [{}, { field: 'id', op: 'not_in', value: ['a'] }],
  });
  const many = Array.from({ length: 1001 }, (_, n) => String(n));
  expect(filterOf({ ids: many }).filter).toHaveProperty('or.length', 2);
});
