import { describe, expect, it } from 'vitest';
import { readFrameSearch, readListSearch } from './address';

describe('an address', () => {
  it('gives back the view it holds', () => {
    const filter = { and: [{ field: 'status', op: 'eq', value: 'open' }] };
    expect(readListSearch({ view: 'board', filter, sort: '-amount', q: 'флот', pipeline: 'p' })).toEqual({
      view: 'board',
      filter,
      sort: '-amount',
      q: 'флот',
      pipeline: 'p',
    });
    expect(readFrameSearch({ open: 'deals/1' })).toEqual({ open: 'deals/1' });
  });

  it('loses what it does not understand instead of failing', () => {
    expect(readListSearch({ view: 'cube', filter: 'x', sort: ['a'], q: '' })).toEqual({});
    expect(readListSearch({ filter: [1, 2] })).toEqual({});
    expect(readFrameSearch({ open: {} })).toEqual({});
  });

  it('takes a search for a number as words', () => {
    expect(readListSearch({ q: 380 }).q).toBe('380');
  });
});
