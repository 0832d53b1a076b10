import { describe, expect, it } from 'vitest';
import { comparedDays, daysOf, periodOf } from './periods';

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

describe('the days compared with', () => {
  it.each([
    ['before', '2026-03-01', '2026-04-01', { from: '2026-02-01', to: '2026-03-01' }],
    ['before', '2026-01-01', '2026-04-01', { from: '2025-10-01', to: '2026-01-01' }],
    ['before', '2026-03-05', '2026-03-12', { from: '2026-02-26', to: '2026-03-05' }],
    ['lastYear', '2026-03-01', '2026-04-01', { from: '2025-03-01', to: '2025-04-01' }],
    ['lastYear', '2028-02-29', '2028-03-01', { from: '2027-02-28', to: '2027-03-01' }],
  ] as const)('%s %s to %s', (compared, from, to, days) => {
    expect(comparedDays({ from, to }, compared)).toEqual(days);
  });

  it('are none without a period', () => {
    expect(comparedDays({}, 'before')).toBeNull();
    expect(comparedDays({ from: '2026-03-01', to: '2026-03-01' }, 'lastYear')).toBeNull();
  });
});
