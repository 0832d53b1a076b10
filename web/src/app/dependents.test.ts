import { expect, it } from 'vitest';
import type { Field, ObjectType } from '@/api/types';
import { dependents } from './dependents';

const object = (name: string, ...reads: string[][]) =>
  ({ name, fields: reads.map((read) => ({ reads: read }) as Field) }) as ObjectType;

const all = [
  object('deals', []),
  object('companies', ['deals']),
  object('contacts', ['companies']),
  object('tasks', []),
];

it('follows formulas and roll-ups as far as they reach', () => {
  expect([...dependents(all, new Set(['deals']))].sort()).toEqual(['companies', 'contacts']);
});

it('leaves alone what reads nothing of it', () => {
  expect([...dependents(all, new Set(['tasks']))]).toEqual([]);
  expect([...dependents(all, new Set(['contacts']))]).toEqual([]);
});

it('comes back to where it began over another object', () => {
  const circle = [object('deals', ['companies']), object('companies', ['deals'])];
  expect([...dependents(circle, new Set(['deals']))].sort()).toEqual(['companies', 'deals']);
});

it('renews an object that reads other records of its own, such as a parent', () => {
  const tree = [object('companies', ['companies']), object('deals', ['companies'])];
  expect([...dependents(tree, new Set(['companies']))].sort()).toEqual(['companies', 'deals']);
  expect([...dependents(tree, new Set(['deals']))]).toEqual([]);
});
