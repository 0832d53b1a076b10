import { describe, expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { baseOf, inBase } from './amounts';

const amount = { name: 'amount', type: 'money' } as Field;
const dollars = { amount: '10.00', currency: 'USD' };
const hryvnias = { amount: '400.00', currency: 'UAH' };

describe('amounts in the currency of the company', () => {
  it('are told of an amount in another currency alone', () => {
    expect(inBase(amount, dollars, { amount_base: hryvnias })).toEqual(hryvnias);
    expect(inBase(amount, hryvnias, { amount_base: hryvnias })).toBeUndefined();
  });

  it('are not made up where the record does not tell them', () => {
    expect(inBase(amount, dollars, {})).toBeUndefined();
    expect(inBase(amount, dollars, { amount_base: null })).toBeUndefined();
    expect(inBase(amount, dollars, undefined)).toBeUndefined();
  });

  it('are known by the field they stand for', () => {
    expect(baseOf({ ...amount, settings: { base_of: 'price' } })).toBe('price');
    expect(baseOf(amount)).toBeUndefined();
  });
});
