import { describe, expect, it } from 'vitest';
import { contested } from './conflicts';

describe('two people change one record', () => {
  it('do not meet on different fields', () => {
    expect(contested({ name: 'Mine' }, { name: 'Old' }, { name: 'Old', position: 'CEO' })).toEqual([]);
  });

  it('meet on one field', () => {
    expect(contested({ name: 'Mine' }, { name: 'Old' }, { name: 'Theirs' })).toEqual(['name']);
  });

  it('do not meet where both said the same', () => {
    expect(contested({ name: 'Same' }, { name: 'Old' }, { name: 'Same' })).toEqual([]);
  });

  it('compare references by id and money by its worth', () => {
    const before = { company: { id: '1', title: 'A' }, amount: { amount: '10', currency: 'UAH' } };
    const theirs = { company: '1', amount: { amount: '10.00', currency: 'UAH' } };
    expect(contested({ company: { id: '2', title: 'B' }, amount: null }, before, theirs)).toEqual([]);
  });
});
