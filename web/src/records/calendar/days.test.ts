import { describe, expect, it } from 'vitest';
import { addDays, addMonths, daysBetween, minutesOf, monthOf, wallAt, weekOf } from './days';

describe('days', () => {
  it('go on over the end of a month and a year', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
  });

  it('a month that is shorter ends sooner', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
    expect(addMonths('2026-12-15', 1)).toBe('2027-01-15');
  });

  it('of a week begin on Monday', () => {
    expect(weekOf('2026-03-11')[0]).toBe('2026-03-09');
    expect(weekOf('2026-03-08')[6]).toBe('2026-03-08');
  });

  it('of a month are whole weeks', () => {
    const march = monthOf('2026-03-15');
    expect(march[0]).toBe('2026-02-23');
    expect(march.at(-1)).toBe('2026-04-05');
    expect(monthOf('2027-02-10')).toHaveLength(28);
  });

  it('and clocks go into each other', () => {
    expect(minutesOf('2026-03-05 10:30:00')).toBe(630);
    expect(wallAt('2026-03-05', 630)).toBe('2026-03-05 10:30:00');
    expect(wallAt('2026-03-05', 1470)).toBe('2026-03-06 00:30:00');
    expect(wallAt('2026-03-05', -15)).toBe('2026-03-04 23:45:00');
  });
});
