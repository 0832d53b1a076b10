import { expect, test } from 'vitest';
import type { Share } from '@/api/sharing';
import { choices, holderOf, keyOf } from './holders';

const named = (id: string) => ({ id, name: id.toUpperCase() });

test('a person and a team of one id are told apart', () => {
  expect(holderOf(keyOf({ object: 'teams', id: 'a' }))).toEqual({ object: 'teams', id: 'a' });
  expect(holderOf(keyOf({ object: 'users', id: 'a' }))).toEqual({ object: 'users', id: 'a' });
});

test('whoever has it already, and oneself, are not offered', () => {
  const open = [{ shared_with: { object: 'users', id: 'a', name: 'A' } }] as Share[];
  const { people, teams } = choices([named('a'), named('b'), named('me')], [named('a')], open, 'me');
  expect(people).toEqual([{ value: 'users:b', label: 'B' }]);
  expect(teams).toEqual([{ value: 'teams:a', label: 'A' }]);
});
