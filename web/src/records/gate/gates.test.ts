import { describe, expect, it } from 'vitest';
import { Problem } from '@/api/problem';
import type { Field, ObjectType, RecordData, Stage } from '@/api/types';
import { lossFields, missingFields } from './gates';

const field = (name: string, more: Partial<Field> = {}) =>
  ({ name, type: 'text', read_only: false, ...more }) as Field;
const deals = {
  name: 'deals',
  verbs: ['read', 'update'],
  fields: [
    field('stage', { type: 'stage' }),
    field('amount'),
    field('lost_reason'),
    field('score', { read_only: true }),
  ],
} as unknown as ObjectType;
const refusal = (...names: string[]) =>
  new Problem(422, { errors: names.map((name) => ({ field: name, code: 'required', message: 'Needed' })) });
const record = (values: Record<string, unknown> = {}) => values as RecordData;

describe('a change that lacks something', () => {
  it('is asked for what the stage requires', () => {
    expect(missingFields(deals, { stage: '2' }, [], refusal('amount'))).toEqual(['amount']);
  });

  it('is not asked where what was typed is at fault', () => {
    expect(missingFields(deals, { amount: 'x' }, [], refusal('amount'))).toEqual([]);
    expect(missingFields(deals, { stage: '2' }, [], refusal('stage', 'amount'))).toEqual([]);
  });

  it('is asked again, with all it was asked before, where the answer was refused', () => {
    const values = { stage: '2', amount: 'x', lost_reason: 'Dear' };
    expect(missingFields(deals, values, ['amount', 'lost_reason'], refusal('amount'))).toEqual([
      'amount',
      'lost_reason',
    ]);
  });

  it('is not asked for what nobody can fill in', () => {
    expect(missingFields(deals, { stage: '2' }, [], refusal('score'))).toEqual([]);
    expect(missingFields(deals, { stage: '2' }, [], refusal('gone'))).toEqual([]);
  });

  it('is not asked for another refusal than that of values', () => {
    expect(missingFields(deals, { stage: '2' }, [], new Problem(403))).toEqual([]);
  });
});

describe('a loss', () => {
  const lost = { status: 'lost' } as Stage;

  it('is asked why, unless the reason stands there', () => {
    expect(lossFields(deals, lost, [record(), record({ lost_reason: 'Dear' })])).toEqual(['lost_reason']);
    expect(lossFields(deals, lost, [record({ lost_reason: 'Dear' })])).toEqual([]);
  });

  it('is only what comes into a lost stage', () => {
    expect(lossFields(deals, { status: 'open' } as Stage, [record()])).toEqual([]);
    expect(lossFields(deals, undefined, [record()])).toEqual([]);
  });
});
