import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addComment } from '@/api/history';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { createRecord } from '@/api/records';
import { meQuery } from '@/api/session';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';
import type { Draft, Kind } from './drafts';
import { mentioned } from './mentions';

/** Writes what was composed: a comment, or an activity about the record. What was typed stays until it is saved. */
export function useCompose(object: ObjectType, record: RecordData, onSent: () => void) {
  const client = useQueryClient();
  const users = useUsers();
  const me = client.getQueryData(meQuery.queryKey)?.id;
  const about = [{ object: object.name, id: record.id }];
  const create = (name: string, values: object) =>
    createRecord(name, { ...values, about }, crypto.randomUUID());
  const writers: Record<Kind, (draft: Draft) => Promise<unknown>> = {
    comment: ({ text }) => addComment(object.name, record.id, text, mentioned(text, users)),
    note: ({ text }) => create('notes', { body: text }),
    task: ({ text, from, assignee }) =>
      create('tasks', { name: text, due_at: from, assignee: assignee ?? me }),
    call: ({ text, direction, result }) =>
      create('calls', { notes: text, direction, result, started_at: new Date().toISOString() }),
    meeting: ({ text, from, until, place }) =>
      create('meetings', {
        name: text,
        starts_at: from,
        ends_at: until,
        place: place || null,
        ...(object.name === 'contacts' && { participants: [record.id] }),
      }),
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: Draft) => writers[draft.kind](draft),
    onSuccess: () => {
      onSent();
      void client.invalidateQueries({ queryKey: ['records', object.name] });
      for (const name of ['notes', 'tasks', 'calls', 'meetings'])
        void client.invalidateQueries({ queryKey: ['records', name] });
      void client.invalidateQueries({ queryKey: ['my-day'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return { send: mutate, isPending };
}
