import { describe, expect, it } from 'vitest';
import { dueOn, laterDay } from './reschedule';

const zone = 'Europe/Kyiv';
const noon = new Date('2026-03-10T10:00:00Z');

describe('putting a task off', () => {
  it.each([
    ['today', '2026-03-10', '2026-03-10'],
    ['tomorrow', '2026-03-10', '2026-03-11'],
    ['nextWeek', '2026-03-10', '2026-03-16'],
    ['nextWeek', '2026-03-15', '2026-03-16'],
    ['nextWeek', '2026-03-16', '2026-03-23'],
  ] as const)('%s seen from %s is %s', (later, today, day) => {
    expect(laterDay(later, today)).toBe(day);
  });

  it('keeps its hour, over a change of the clock too', () => {
    expect(dueOn('2026-03-11', '2026-03-01T07:30:00Z', noon, zone)).toBe('2026-03-11T07:30:00Z');
    expect(dueOn('2026-03-30', '2026-03-01T07:30:00Z', noon, zone)).toBe('2026-03-30T06:30:00Z');
  });

  it('gives it the rest of today where its hour has passed', () => {
    expect(dueOn('2026-03-10', '2026-03-01T07:30:00Z', noon, zone)).toBe('2026-03-10T21:59:00Z');
    expect(dueOn('2026-03-10', '2026-03-01T15:00:00Z', noon, zone)).toBe('2026-03-10T15:00:00Z');
    expect(dueOn('2026-03-12', null, noon, zone)).toBe('2026-03-12T21:59:00Z');
  });
});
