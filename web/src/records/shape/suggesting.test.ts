import { describe, expect, it } from 'vitest';
import type { Field, ObjectType } from '@/api/types';
import { suggestions, wordBefore } from './suggesting';

const field = (name: string, type: string, target: string | null = null) => ({ name, type, target }) as Field;
const companies = { name: 'companies', fields: [field('industry', 'text'), field('address', 'address')] };
const deals = {
  name: 'deals',
  fields: [field('amount', 'money'), field('company', 'reference', 'companies')],
};
const objects = [companies, deals] as ObjectType[];
const named = (word: string) =>
  suggestions(objects, deals as ObjectType, word, ({ name }) => name).map(({ insert }) => insert);

describe('what a formula may go on with', () => {
  it('are fields and functions that begin so', () => {
    expect(named('am')).toEqual(['amount']);
    expect(named('ab')).toEqual(['abs(']);
    expect(named('')).toEqual(['amount', 'company.']);
  });
  it('are the fields at the end of a path', () => {
    expect(named('company.')).toEqual(['company.industry']);
    expect(named('company.ind')).toEqual(['company.industry']);
    expect(named('nothing.x')).toEqual([]);
  });
  it('is told from the word before the caret', () => {
    expect(wordBefore('round(company.in', 16)).toBe('company.in');
    expect(wordBefore('amount * 2', 6)).toBe('amount');
    expect(wordBefore('1 + ', 4)).toBe('');
  });
});
