import { describe, expect, it } from 'vitest';
import type { Field, ObjectType } from '@/api/types';
import { fitting, fresh, inOrder } from './shape';

describe('a wished field', () => {
  it('keeps only what its type takes', () => {
    const options = [{ value: 'a', label: { en: 'A' } }];
    const settings = { group: 'size', min: 1, whole: true };
    const wish = { ...fresh, options, target: 'deals', unique: true, settings };
    expect(fitting({ ...wish, type: 'boolean' })).toMatchObject({
      options: [],
      target: null,
      unique: false,
      settings: { group: 'size' },
    });
    expect(fitting({ ...wish, type: 'select' }).options).toEqual(options);
    expect(fitting({ ...wish, type: 'number' })).toMatchObject({ unique: true, settings });
  });
});

describe('the order of added fields', () => {
  it('leaves those of the product first', () => {
    const field = (name: string, custom: boolean) => ({ name, custom }) as Field;
    const deals = {
      name: 'deals',
      fields: [field('name', false), field('a', true), field('b', true)],
    } as ObjectType;
    const [ordered] = inOrder([deals], 'deals', ['b', 'a']);
    expect(ordered?.fields.map(({ name }) => name)).toEqual(['name', 'b', 'a']);
  });
});
