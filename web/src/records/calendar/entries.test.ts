import { describe, expect, it } from 'vitest';
import type { RecordData } from '@/api/types';
import { entryOf, givenTo, valuesFor } from './entries';

const meeting = entryOf(
  {
    id: '1',
    object: 'meetings',
    title: 'Tasting',
    version: 1,
    starts_at: '2027-03-03T08:00:00Z',
    owner: 'ada',
    attendees: [{ id: 'bea' }, { id: 'cid' }],
  } as unknown as RecordData,
  'UTC',
);
const task = { ...meeting, kind: 'tasks' as const };

describe('an entry given to a colleague', () => {
  it('is theirs: a task by its assignee, a meeting by its owner', () => {
    expect(valuesFor(task, { from: 'ada', to: 'dan' })).toEqual({ assignee: 'dan' });
    expect(valuesFor(meeting, { from: 'ada', to: 'dan' })).toEqual({ owner: 'dan' });
  });

  it('has one who attends in place of another, and nobody twice', () => {
    expect(valuesFor(meeting, { from: 'bea', to: 'dan' })).toEqual({ attendees: ['dan', 'cid'] });
    expect(valuesFor(meeting, { from: 'bea', to: 'cid' })).toEqual({ attendees: ['cid'] });
    expect(valuesFor(meeting, { from: 'ada', to: 'bea' })).toEqual({ owner: 'bea', attendees: ['cid'] });
    expect(givenTo(meeting, { from: 'ada', to: 'bea' }).people).toEqual(['bea', 'cid']);
  });
});
