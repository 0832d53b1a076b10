import { describe, expect, it } from 'vitest';
import { plainName } from './plainName';

describe('plainName', () => {
  it.each([
    ['Shoe size', 'shoe_size'],
    ['Розмір взуття', 'rozmir_vzuttya'],
    ['Дата рождения', 'data_rozhdenyya'],
    ["Ім'я, прізвище", 'imya_prizvyshche'],
    ['2nd phone', 'nd_phone'],
    ['数', 'field'],
  ])('makes of %j %j', (words, expected) => {
    expect(plainName(words, 'field')).toBe(expected);
  });

  it('counts on where the name is taken', () => {
    expect(plainName('Size', 'field', ['size', 'size_2'])).toBe('size_3');
  });
});
