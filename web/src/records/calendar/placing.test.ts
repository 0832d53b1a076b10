import { describe, expect, it } from 'vitest';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { inDays, placedRecord, placingField, valuesPlaced } from './placing';

const field = (name: string, type: Field['type'], more: Partial<Field> = {}) =>
  ({ name, type, filterable: true, read_only: false, ...more }) as Field;
const [from, until, at] = [field('from', 'date'), field('until', 'date'), field('at', 'datetime')];
const record = (values: object) => ({ id: '1', title: 'Одна', version: 1, ...values }) as RecordData;
const zone = 'Europe/Kyiv';

describe('records in a calendar', () => {
  it('lie on the days of their dates, the last one whole', () => {
    const entry = placedRecord(
      record({ from: '2026-03-05', until: '2026-03-07' }),
      { by: from, until },
      zone,
    );
    expect([entry.from, entry.to, entry.isAllDay]).toEqual([
      '2026-03-05 00:00:00',
      '2026-03-08 00:00:00',
      true,
    ]);
    const moved = { from: '2026-03-10 00:00:00', to: '2026-03-13 00:00:00' };
    expect(valuesPlaced(entry, moved, { by: from, until }, zone)).toEqual({
      from: '2026-03-10',
      until: '2026-03-12',
    });
  });

  it('stand at their hour, an hour long where nothing tells the end', () => {
    const entry = placedRecord(record({ at: '2026-03-05T08:30:00Z' }), { by: at, until: undefined }, zone);
    expect([entry.from, entry.to, entry.isAllDay]).toEqual([
      '2026-03-05 10:30:00',
      '2026-03-05 11:30:00',
      false,
    ]);
    const moved = { from: '2026-03-06 09:00:00', to: null };
    expect(valuesPlaced(entry, moved, { by: at, until: undefined }, zone)).toEqual({
      at: '2026-03-06T07:00:00Z',
    });
  });

  it('take an end before the beginning for none', () => {
    const entry = placedRecord(
      record({ from: '2026-03-05', until: '2026-03-01' }),
      { by: from, until },
      zone,
    );
    expect([entry.to, entry.hasEnd]).toEqual(['2026-03-06 00:00:00', false]);
  });

  it('are asked for by what begins there and what goes on there', () => {
    expect(inDays({ by: from, until: undefined }, '2026-03-01', '2026-03-07', zone)).toEqual({
      and: [
        { field: 'from', op: 'gte', value: '2026-03-01' },
        { field: 'from', op: 'lt', value: '2026-03-08' },
      ],
    });
    expect(Object.keys(inDays({ by: from, until }, '2026-03-01', '2026-03-07', zone))).toEqual(['or']);
  });

  it('go by the field named, else one that may be written', () => {
    const made = field('created_at', 'datetime', { read_only: true });
    const object = { fields: [made, from, at] } as ObjectType;
    expect(placingField(object, 'at')?.name).toBe('at');
    expect(placingField(object, 'stage')?.name).toBe('from');
    expect(placingField({ fields: [made] } as ObjectType, undefined)?.name).toBe('created_at');
  });
});
