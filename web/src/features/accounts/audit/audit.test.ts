import { describe, expect, it } from 'vitest';
import { exportAddress, factsOf, sinceOf } from './audit';

describe('the audit log', () => {
  it('tells what a value was and became, and what else is known, but not the address twice', () => {
    const entry = {
      changes: { name: ['Ada', 'Ada B.'], team: [null, 'x'] },
      data: { ip: '::1', roles: ['seller'], x: '' },
    };
    expect(factsOf(entry)).toEqual([
      ['name', 'Ada → Ada B.'],
      ['team', '— → x'],
      ['roles', '["seller"]'],
    ]);
  });

  it('is exported as it is shown', () => {
    expect(exportAddress({ kind: 'accounts.signed_in', user: undefined })).toBe(
      '/api/v1/audit/export?kind=accounts.signed_in',
    );
  });

  it('begins a period on a whole minute', () => {
    expect(sinceOf('week', new Date('2026-03-08T10:20:30Z'))).toBe('2026-03-01T10:20:00.000Z');
  });
});
