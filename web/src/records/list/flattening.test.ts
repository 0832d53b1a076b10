import { describe, expect, it } from 'vitest';
import type { ListPage } from '@/api/listPages';
import { flattened, nothing, pagesOf } from './flattening';

const page = (...ids: string[]): ListPage => ({
  items: ids.map((id) => ({ id, object: 'deals', title: id, version: 1 })),
  next_cursor: 'more',
});
const ids = (flat: { rows: { id: string }[] }) => flat.rows.map(({ id }) => id).join('');

describe('the pages of a list as one', () => {
  const first = page('a', 'b');
  const second = page('c', 'd');

  it('grows at its end without touching what stands', () => {
    const before = flattened(nothing, [first]);
    const after = flattened(before, [first, second]);
    expect(ids(after)).toBe('abcd');
    expect(after.items[0]).toBe(before.items[0]);
    expect(flattened(before, [first, second])).toEqual(after);
  });

  it('shows a record that has moved to another page once', () => {
    const before = flattened(nothing, [first, second]);
    expect(ids(flattened(before, [page('x', 'a'), page('b', 'a', 'c')]))).toBe('xabc');
  });

  it('shows a record again that was in a page which is no more', () => {
    const before = flattened(nothing, [first, second, page('e')]);
    expect(ids(flattened(before, [first, page('e')]))).toBe('abe');
  });

  it('is the very same list while nothing changes', () => {
    const before = flattened(nothing, [first, second]);
    expect(flattened(before, [{ ...first, isOld: true }, second]).rows).toBe(before.rows);
  });

  it('knows in which pages rows stand', () => {
    const { ends } = flattened(nothing, [first, second]);
    expect(pagesOf(ends, 1, 2)).toEqual([0, 1]);
    expect(pagesOf(ends, 3, 9)).toEqual([1, 1]);
    expect(pagesOf([], 0, 0)).toEqual([0, 0]);
  });
});
