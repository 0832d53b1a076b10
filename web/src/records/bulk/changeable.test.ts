import { describe, expect, it } from 'vitest';
import type { Field, ObjectType, Stage } from '@/api/types';
import { askedWith } from './changeable';

const fields = ['stage', 'amount', 'lost_reason', 'score'].map(
  (name) => ({ name, type: 'text', read_only: name === 'score', unique: false }) as Field,
);
const deals = { verbs: ['update'], stage_field: 'stage', fields } as unknown as ObjectType;
const stages = new Map([
  ['open', { status: 'open', required_fields: [] as string[] } as Stage],
  ['gated', { status: 'open', required_fields: ['amount', 'score'] } as Stage],
  ['lost', { status: 'lost', required_fields: ['amount'] } as Stage],
]);

describe('many records that come into a stage', () => {
  it('are asked for what its gate requires and people can fill in', () => {
    expect(askedWith(deals, { stage: 'gated' }, stages)).toEqual(['amount']);
  });

  it('are asked why they were lost', () => {
    expect(askedWith(deals, { stage: 'lost' }, stages)).toEqual(['amount', 'lost_reason']);
  });

  it('are asked for nothing else', () => {
    expect(askedWith(deals, { stage: 'open' }, stages)).toEqual([]);
    expect(askedWith(deals, { amount: 1 }, stages)).toEqual([]);
  });
});
