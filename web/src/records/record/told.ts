import type { TimelineEvent } from '@/api/history';
import type { Field, ObjectType } from '@/api/types';
import { isBlank, listOf, refsOf } from '../fields/values';

/** What a new record of these kinds says in the history of what it is about: its words, and a few facts. */
const content: Record<string, { words: string[]; facts: string[] }> = {
  notes: { words: ['body'], facts: [] },
  calls: { words: ['notes'], facts: ['direction', 'result', 'duration_seconds', 'phone'] },
  tasks: { words: ['description'], facts: ['due_at', 'assignee', 'priority'] },
  meetings: { words: ['agenda', 'minutes'], facts: ['starts_at', 'ends_at', 'place', 'participants'] },
  leads: { words: ['message'], facts: ['source'] },
  deals: { words: [], facts: ['stage', 'amount'] },
};

const usual: Record<string, unknown> = { priority: 'normal' };

/** The words of an event: a comment's, a note's, what was said in a call. */
export function wordsOf({ object, kind, changes, data }: TimelineEvent): string | undefined {
  const said = data?.body ?? data?.text;
  if (typeof said === 'string') return said;
  if (!kind.endsWith('.created')) return undefined;
  const words = (content[object]?.words ?? []).map((name) => changes?.[name]?.[1]);
  return words.find((each): each is string => typeof each === 'string' && each !== '');
}

/** The facts worth telling of a record that was made: field and value. */
export function factsOf(event: TimelineEvent, object: ObjectType): { field: Field; value: unknown }[] {
  if (!event.kind.endsWith('.created')) return [];
  return (content[event.object]?.facts ?? []).flatMap((name) => {
    const field = object.fields.find((each) => each.name === name);
    const value = event.changes?.[name]?.[1];
    return field && !isBlank(value) && usual[name] !== value ? [{ field, value }] : [];
  });
}

export type Difference = { before: unknown; after: unknown };

/** What left and what came, where the values are lists: whatever stayed is not told. */
export function difference(field: Field, before: unknown, after: unknown): Difference {
  if (field.type === 'references' || field.type === 'file') {
    const had = new Set(refsOf(before).map((ref) => ref.id));
    const has = new Set(refsOf(after).map((ref) => ref.id));
    return {
      before: refsOf(before).filter((ref) => !has.has(ref.id)),
      after: refsOf(after).filter((ref) => !had.has(ref.id)),
    };
  }
  if (!Array.isArray(before) && !Array.isArray(after)) return { before, after };
  const [had, has] = [listOf(before), listOf(after)];
  return {
    before: had.filter((each) => !has.includes(each)),
    after: has.filter((each) => !had.includes(each)),
  };
}
