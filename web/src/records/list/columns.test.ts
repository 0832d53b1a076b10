import { describe, expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { movedBefore, movedBy, shownWidths } from './columns';

describe('columns are moved', () => {
  it('before another', () => {
    expect(movedBefore(['a', 'b', 'c'], 'c', 'a')).toEqual(['c', 'a', 'b']);
    expect(movedBefore(['a', 'b', 'c'], 'a', 'c')).toEqual(['b', 'a', 'c']);
    expect(movedBefore(['a', 'b', 'c'], 'a', null)).toEqual(['b', 'c', 'a']);
    expect(movedBefore(['a', 'b'], 'a', 'a')).toEqual(['a', 'b']);
  });

  it('by a place, but not out of the list', () => {
    expect(movedBy(['a', 'b', 'c'], 'b', 1)).toEqual(['a', 'c', 'b']);
    expect(movedBy(['a', 'b', 'c'], 'b', -1)).toEqual(['b', 'a', 'c']);
    expect(movedBy(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
  });
});

describe('columns in a broad room', () => {
  const fields = [
    { name: 'name', type: 'text' },
    { name: 'kind', type: 'select' },
    { name: 'price', type: 'money' },
  ] as Field[];

  const heads = ['Name', 'Kind', 'Price'];

  it('grow into it, the title most, figures not at all', () => {
    expect(shownWidths(fields, heads, {}, 928)).toEqual([480, 240, 140]);
  });

  it('grow to twice their width at most', () => {
    expect(shownWidths(fields, heads, {}, 5000)).toEqual([560, 280, 140]);
  });

  it('are as wide as their heads need', () => {
    const long = ['Name', 'Kind', 'Expected price of all'];
    expect(shownWidths(fields, long, {}, 0)).toEqual([280, 140, 202]);
    expect(shownWidths(fields, long, { price: 90 }, 0)).toEqual([280, 140, 90]);
  });

  it('stay as they were drawn', () => {
    expect(shownWidths(fields, heads, { name: 300 }, 928)).toEqual([300, 280, 140]);
    expect(shownWidths(fields, heads, { name: 300, kind: 100, price: 100 }, 928)).toEqual([300, 100, 100]);
  });

  it('keep their usual width where there is no room to spare, or it is not known yet', () => {
    expect(shownWidths(fields, heads, {}, 400)).toEqual([280, 140, 140]);
    expect(shownWidths(fields, heads, {}, 0)).toEqual([280, 140, 140]);
  });
});
