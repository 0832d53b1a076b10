import { describe, expect, it } from 'vitest';
import type { Field, User } from '@/api/types';
import type { Lookups } from '../../fields/lookups';
import { dayOf, numberOf, parseCell } from './parseCell';

const field = (type: string, options: string[] = []) =>
  ({ name: 'x', type, options: options.map((value) => ({ value, label: {} })) }) as unknown as Field;
const lookups = {
  users: new Map([['u1', { id: 'u1', name: 'Olena' } as User]]),
  stages: new Map(),
  pipelines: [],
  tags: new Map(),
  canMakeTags: true,
  object: '',
  objects: [],
} as Lookups;
const known = { lookups, labelOf: (_: Field, value: string) => (value === 'web' ? 'Сайт' : value) };
const parse = (type: string, text: string, before: unknown = null, options: string[] = []) =>
  parseCell(field(type, options), text, before, known);

describe('a pasted text means', () => {
  it.each([
    ['1 234,50', 1234.5],
    ['1,234.50', 1234.5],
    ['1,234,567', 1234567],
    ['-12.5', -12.5],
    ['45%', 45],
    ['1000', 1000],
  ])('the number of %s', (text, value) => {
    expect(numberOf(text)).toEqual({ value });
  });

  it('no number', () => expect(numberOf('many')).toEqual({ fault: 'notNumber' }));

  it.each([
    ['2026-03-31', '2026-03-31'],
    ['31.03.2026', '2026-03-31'],
    ['1/3/2026', '2026-03-01'],
    ['2026-03-31T10:00:00Z', '2026-03-31'],
  ])('the day of %s', (text, value) => {
    expect(dayOf(text)).toEqual({ value });
  });

  it('no day', () => expect(dayOf('31.02.2026')).toEqual({ fault: 'notDay' }));

  it('a value of its field', () => {
    expect(parse('money', '1 500 ₴', { amount: '1', currency: 'UAH' })).toEqual({
      value: { amount: '1500', currency: 'UAH' },
    });
    expect(parse('money', '12.50 EUR')).toEqual({ value: { amount: '12.5', currency: 'EUR' } });
    expect(parse('boolean', 'так')).toEqual({ value: true });
    expect(parse('tags', 'a, b;c')).toEqual({ value: ['a', 'b', 'c'] });
    expect(parse('select', 'сайт', null, ['web'])).toEqual({ value: 'web' });
    expect(parse('select', 'pigeon', null, ['web'])).toEqual({ fault: 'noSuchChoice' });
    expect(parse('user', 'olena')).toEqual({ value: 'u1' });
    expect(parse('text', ' as it is ')).toEqual({ value: 'as it is' });
    expect(parse('reference', 'Acme')).toEqual({ fault: 'noReference' });
  });

  it('an emptied field', () => {
    expect(parse('number', '')).toEqual({ value: null });
    expect(parse('tags', ' ')).toEqual({ value: [] });
    expect(parse('boolean', '')).toEqual({ value: false });
  });
});
