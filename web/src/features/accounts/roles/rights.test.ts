import { describe, expect, it } from 'vitest';
import { grantOn, isSame, withField, withoutObject, withReach } from './rights';
import type { Grants } from './roles';

const grants: Grants = { '*': { read: 'team' }, deals: { read: 'all', update: 'own' } };

describe('the rights of a role', () => {
  it('count for all objects that are not named', () => {
    expect(grantOn(grants, 'contacts')).toEqual({ read: 'team' });
    expect(grantOn(grants, 'deals')).toEqual({ read: 'all', update: 'own' });
  });

  it('become an object’s own with the first change to it', () => {
    const changed = withReach(grants, 'contacts', 'create', 'own');
    expect(changed.contacts).toEqual({ read: 'team', create: 'own' });
    expect(withoutObject(changed, 'contacts')).toEqual(grants);
  });

  it('forget a verb that reaches nobody', () => {
    expect(withReach(grants, 'deals', 'update', 'none').deals).toEqual({ read: 'all' });
  });

  it('limit fields and let them go again', () => {
    const limited = withField(grants, 'deals', 'amount', 'hidden');
    expect(limited.deals?.fields).toEqual({ amount: 'hidden' });
    expect(withField(limited, 'deals', 'amount', null).deals).toEqual(grants.deals);
  });

  it('are the same in any order and with needless words', () => {
    const one = { grants, capabilities: ['import', 'hand_over'] };
    const other = {
      grants: { deals: { update: 'own', read: 'all', create: 'none' }, '*': { read: 'team' } } as Grants,
      capabilities: ['hand_over', 'import'],
    };
    expect(isSame(one, other)).toBe(true);
    expect(isSame(one, { ...other, capabilities: [] })).toBe(false);
  });
});
