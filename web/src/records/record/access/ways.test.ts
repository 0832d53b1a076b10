import { expect, test } from 'vitest';
import { wayOf } from './ways';

test('a role is told by how far it sees', () => {
  expect(wayOf({ read: 'team', update: 'own' })).toBe('team');
  expect(wayOf({ read: 'all' })).toBe('all');
  expect(wayOf({ read: 'own', delete: 'own' })).toBe('own');
});
