import { expect, test } from 'vitest';
import { countGiven, heirsOf, holdingsQuery, isAnyoneNamed, unfitFor } from './handing';

const held = (name: string, count: number, may = true) => ({ name, count, may, exact: true, unfit: [] });
const all = [held('deals', 3), held('tasks', 4), held('@teams', 1), held('@flows', 9, false)];

test('nothing is given where nobody is named', () => {
  expect(isAnyoneNamed({ to: [], instead: {}, finished: false })).toBe(false);
  expect(isAnyoneNamed({ to: [], instead: { deals: [] }, finished: false })).toBe(false);
  expect(countGiven(all, { to: [], instead: {}, finished: false })).toBe(0);
});

test('a kind goes its own way, stays, or goes with the rest; what one may not give stays', () => {
  expect(countGiven(all, { to: ['a', 'b'], instead: {}, finished: false })).toBe(8);
  expect(countGiven(all, { to: ['a'], instead: { tasks: [] }, finished: false })).toBe(4);
  const one = { to: [], instead: { deals: ['a'] }, finished: false };
  expect(isAnyoneNamed(one)).toBe(true);
  expect(countGiven(all, one)).toBe(3);
});

test('whoever could not change a kind is told of it where they would get it', () => {
  const deals = { ...held('deals', 3), unfit: ['a'] };
  const wish = { to: ['b', 'a'], instead: { tasks: ['c'] }, finished: false };
  expect(heirsOf(wish)).toEqual(['a', 'b', 'c']);
  expect(unfitFor(deals, wish)).toEqual(['a']);
  expect(unfitFor(deals, { ...wish, instead: { deals: [] } })).toEqual([]);
  expect(unfitFor({ ...deals, may: false }, wish)).toEqual([]);
});

test('no more heirs are asked about than the server takes in an address', () => {
  const many = (from: number) =>
    Array.from({ length: 50 }, (_, at) => `id-${1000 + from + at}`.padEnd(36, '0'));
  const wish = { to: many(0), instead: { tasks: many(50) }, finished: false };
  const heirs = String(holdingsQuery('somebody', wish).queryKey[3]);
  expect(heirs.split(',')).toHaveLength(50);
  expect(heirs.length).toBeLessThanOrEqual(2000);
});
