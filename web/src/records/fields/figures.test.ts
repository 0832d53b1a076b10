import { expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { figureText } from './figures';

const field = (type: string, settings = {}) => ({ type, settings }) as unknown as Field;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

it('shows a figure by its digits and its unit, as the language writes it', () => {
  expect(figureText(field('number'), 1200.505, 'en')).toBe('1,200.51');
  expect(plain(figureText(field('number', { decimals: 2, unit: 'kg' }), 1200.5, 'en'))).toBe('1,200.50 kg');
  expect(plain(figureText(field('number', { decimals: 0 }), 12345.6, 'uk'))).toBe('12 346');
  expect(plain(figureText(field('percent', { decimals: 1 }), 12, 'ru'))).toBe('12,0 %');
  expect(figureText(field('percent'), 63.15, 'en')).toBe('63.15%');
});
