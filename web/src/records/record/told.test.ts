import { describe, expect, it } from 'vitest';
import type { TimelineEvent } from '@/api/history';
import type { Field, ObjectType } from '@/api/types';
import { difference, factsOf, wordsOf } from './told';

const event = (part: Partial<TimelineEvent>): TimelineEvent => ({
  id: '1',
  at: '',
  kind: 'notes.created',
  object: 'notes',
  record: null,
  actor: null,
  changes: {},
  data: {},
  ...part,
});
const field = (name: string, type = 'text') => ({ name, type }) as Field;

describe('the words of an event', () => {
  it('are those of a comment or of a new note', () => {
    expect(wordsOf(event({ kind: 'deals.commented', data: { body: 'So' } }))).toBe('So');
    expect(wordsOf(event({ changes: { body: [null, 'Remember'] } }))).toBe('Remember');
  });

  it('are none where a note was only changed', () => {
    expect(wordsOf(event({ kind: 'notes.updated', changes: { body: ['a', 'b'] } }))).toBeUndefined();
  });
});

describe('the facts of a new record', () => {
  it('leave out what is blank or usual', () => {
    const object = { fields: ['due_at', 'assignee', 'priority'].map((name) => field(name)) } as ObjectType;
    const made = event({
      kind: 'tasks.created',
      object: 'tasks',
      changes: { due_at: [null, '2026-01-01'], assignee: [null, null], priority: [null, 'normal'] },
    });
    expect(factsOf(made, object).map((fact) => fact.field.name)).toEqual(['due_at']);
  });
});

describe('a difference', () => {
  it('tells only what left and what came', () => {
    expect(difference(field('tags', 'tags'), ['a', 'b'], ['b', 'c'])).toEqual({
      before: ['a'],
      after: ['c'],
    });
    const [one, two] = [
      { id: '1', title: 'A' },
      { id: '2', title: 'B' },
    ];
    expect(difference(field('contacts', 'references'), [one], [one, two])).toEqual({
      before: [],
      after: [two],
    });
    expect(difference(field('name'), 'x', 'y')).toEqual({ before: 'x', after: 'y' });
  });
});
