import { describe, expect, it } from 'vitest';
import { daysOf, periodOf } from './periods';

describe('the days of a period', () => {
  it.each([
    ['thisMonth', '2026-12-15', { from: '2026-12-01', to: '2027-01-01' }],
    ['lastMonth', '2026-01-15', { from: '2025-12-01', to: '2026-01-01' }],
    ['thisQuarter', '2026-11-21', { from: '2026-10-01', to: '2027-01-01' }],
    ['thisYear', '2026-11-21', { from: '2026-01-01', to: '2027-01-01' }],
    ['lastYear', '2026-11-21', { from: '2025-01-01', to: '2026-01-01' }],
    ['allTime', '2026-11-21', {}],
  ] as const)('%s seen from %s', (period, today, days) => {
    expect(daysOf(period, today)).toEqual(days);
    expect(periodOf(days, today)).toBe(period);
  });

  it('that are no named period have no name', () => {
    expect(periodOf({ from: '2026-11-02', to: '2026-11-05' }, '2026-11-21')).toBeNull();
  });
});
