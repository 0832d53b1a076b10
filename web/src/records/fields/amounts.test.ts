import { describe, expect, it } from 'vitest';
import { withBases } from '@/api/objects';
import type { Field, ObjectType } from '@/api/types';
import { baseOf, inBase } from './amounts';

const amount = { name: 'amount', type: 'money', base: 'amount_base' } as Field;
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

  it('are no amount that people themselves called so', () => {
    const field = (name: string, settings = {}) => ({ name, type: 'money', settings }) as Field;
    const shape = (...fields: Field[]) => withBases({ name: 'deals', fields } as ObjectType).fields;
    const [own] = shape(field('amount'), field('amount_base'));
    expect(inBase(own as Field, dollars, { amount_base: hryvnias })).toBeUndefined();
    const [told] = shape(field('amount'), field('amount_base', { base_of: 'amount' }));
    expect(inBase(told as Field, dollars, { amount_base: hryvnias })).toEqual(hryvnias);
  });

  it('are known by the field they stand for', () => {
    expect(baseOf({ ...amount, settings: { base_of: 'price' } })).toBe('price');
    expect(baseOf(amount)).toBeUndefined();
  });
});
