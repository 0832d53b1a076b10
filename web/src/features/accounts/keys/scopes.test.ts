import { expect, it } from 'vitest';
import { limitsOf, scopesOf, toggled, verbs } from './scopes';

it('names each verb, and all of them by a star', () => {
  expect(scopesOf({ contacts: ['read', 'update'], deals: [...verbs] })).toEqual([
    'contacts:read',
    'contacts:update',
    'deals:*',
  ]);
});

it('lets nobody change what they may not read', () => {
  expect(toggled({}, 'deals', 'update')).toEqual({ deals: ['read', 'update'] });
  expect(toggled({ deals: ['read', 'update'] }, 'deals', 'read')).toEqual({});
  expect(toggled({ deals: ['read'] }, 'deals', 'read')).toEqual({});
});

it('reads them back', () => {
  expect(limitsOf(['contacts:update', 'contacts:read', 'deals:*', 'import'])).toEqual({
    contacts: ['read', 'update'],
    deals: [...verbs],
    import: [],
  });
});
