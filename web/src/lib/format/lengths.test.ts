import { expect, it } from 'vitest';
import { formatLength, lengthText, parseLength } from './lengths';

it.each([
  ['1:30', 5400],
  ['0:00:45', 45],
  ['1h 30m', 5400],
  ['90 хв', 5400],
  ['1 год 30 хв', 5400],
  ['2 ч 5 мин', 7500],
  ['1,5h', 5400],
  ['-1:30', -5400],
  ['-0:00', 0],
  ['-', null],
  ['90', 90],
  ['soon', null],
  ['1:75', null],
  ['', null],
])('reads the length of time %s', (text, seconds) => {
  expect(parseLength(text, 'seconds')).toBe(seconds);
});

it('tells a length of time by its two largest parts, and as it is typed', () => {
  expect(formatLength(7500, 'seconds', 'en')).toBe('2\u00a0h\u00a05\u00a0min');
  expect(formatLength(1.5, 'hours', 'uk')).toBe('1\u00a0год\u00a030\u00a0хв');
  expect(formatLength(3605, 'seconds', 'ru')).toBe('1\u00a0ч');
  expect(formatLength(0, 'minutes', 'en')).toBe('0\u00a0min');
  expect([lengthText(7500, 'seconds'), lengthText(45, 'seconds'), lengthText(1.5, 'hours')]).toEqual([
    '2:05',
    '0:00:45',
    '1:30',
  ]);
  expect([lengthText(-5400, 'seconds'), lengthText(-45, 'seconds')]).toEqual(['-1:30', '-0:00:45']);
});

it('counts to as many places as are kept', () => {
  expect([parseLength('1:20', 'hours'), parseLength('0:00:20', 'minutes')]).toEqual([1.333333, 0.333333]);
});
