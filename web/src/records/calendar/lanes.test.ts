import { describe, expect, it } from 'vitest';
import { drawnAt, endingAt, entryOf, movedTo, onDay, valuesAt } from './entries';
import { placed } from './lanes';

const zone = 'Europe/Kyiv';

function meeting(from: string, to: string | null, id = from) {
  return entryOf({ id, object: 'meetings', title: id, version: 1, starts_at: from, ends_at: to }, zone);
}

describe('entries beside each other', () => {
  it('share the width where they overlap and have it whole elsewhere', () => {
    const day = '2026-03-09';
    const entries = [
      meeting('2026-03-09T08:00:00Z', '2026-03-09T10:00:00Z', 'long'),
      meeting('2026-03-09T08:30:00Z', '2026-03-09T09:00:00Z', 'short'),
      meeting('2026-03-09T09:00:00Z', '2026-03-09T10:00:00Z', 'after'),
      meeting('2026-03-09T10:00:00Z', '2026-03-09T11:00:00Z', 'alone'),
    ];
    const found = Object.fromEntries(placed(entries, day).map((each) => [each.entry.id, each]));
    expect(found.long).toMatchObject({ lane: 0, lanes: 2, top: 600, bottom: 720 });
    expect(found.short).toMatchObject({ lane: 1, lanes: 2 });
    expect(found.after).toMatchObject({ lane: 1, lanes: 2 });
    expect(found.alone).toMatchObject({ lane: 0, lanes: 1 });
  });

  it('are cut at the ends of the day', () => {
    const over = meeting('2026-03-09T20:00:00Z', '2026-03-10T01:00:00Z');
    expect(placed([over], '2026-03-09')[0]).toMatchObject({ top: 1320, bottom: 1440 });
    expect(placed([over], '2026-03-10')[0]).toMatchObject({ top: 0, bottom: 180 });
    expect(onDay([over], '2026-03-11')).toEqual([]);
    expect(onDay([meeting('2026-03-08T20:00:00Z', '2026-03-08T22:00:00Z')], '2026-03-09')).toEqual([]);
  });
});

describe('an entry that is moved', () => {
  it('keeps its hour and its length over a change of the clock', () => {
    const entry = meeting('2026-03-27T08:00:00Z', '2026-03-27T09:00:00Z');
    const times = movedTo(entry, '2026-03-30', undefined);
    expect(times).toEqual({ from: '2026-03-30 10:00:00', to: '2026-03-30 11:00:00' });
    expect(valuesAt(entry, times, zone)).toEqual({
      starts_at: '2026-03-30T07:00:00Z',
      ends_at: '2026-03-30T08:00:00Z',
    });
  });

  it('gets no end it did not have', () => {
    const entry = meeting('2026-03-09T08:00:00Z', null);
    expect(valuesAt(entry, movedTo(entry, '2026-03-09', 690), zone)).toEqual({
      starts_at: '2026-03-09T09:30:00Z',
    });
  });

  it('ends a quarter of an hour after it begins at the soonest', () => {
    const entry = meeting('2026-03-09T08:00:00Z', '2026-03-09T09:00:00Z');
    expect(endingAt(entry, '2026-03-09', 480).to).toBe('2026-03-09 10:15:00');
    expect(endingAt(entry, '2026-03-09', 720).to).toBe('2026-03-09 12:00:00');
  });

  it('as a task may be due at any hour of a day', () => {
    const task = entryOf(
      { id: 't', object: 'tasks', title: 't', version: 1, due_at: '2026-03-09T08:00:00Z' },
      zone,
    );
    expect(task.isAllDay).toBe(false);
    const times = movedTo(task, '2026-03-10', null);
    expect(times).toEqual({ from: '2026-03-10 23:59:00', to: null });
    expect(drawnAt(task, times).isAllDay).toBe(true);
    expect(valuesAt(task, times, zone)).toEqual({ due_at: '2026-03-10T21:59:00Z' });
  });
});
