import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addComment } from '@/api/history';
import { asProblem } from '@/api/problem';
import { createRecord } from '@/api/records';
import { meQuery } from '@/api/session';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';

export type Kind = 'comment' | 'note' | 'task' | 'call';
export type Draft = {
  kind: Kind;
  text: string;
  dueWall?: string | null;
  dueAt: string | null;
  direction: string;
};

/** Writes what was composed: a comment, or an activity about the record. What was typed stays until it is saved. */
export function useCompose(object: ObjectType, record: RecordData, onSent: () => void) {
  const client = useQueryClient();
  const me = client.getQueryData(meQuery.queryKey)?.id;
  const about = [{ object: object.name, id: record.id }];
  const create = (name: string, values: object) =>
    createRecord(name, { ...values, about }, crypto.randomUUID());
  const writers: Record<Kind, (draft: Draft) => Promise<unknown>> = {
    comment: ({ text }) => addComment(object.name, record.id, text, []),
    note: ({ text }) => create('notes', { body: text }),
    task: ({ text, dueAt }) => create('tasks', { name: text, due_at: dueAt, assignee: me }),
    call: ({ text, direction }) =>
      create('calls', { notes: text, direction, started_at: new Date().toISOString() }),
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (draft: Draft) => writers[draft.kind](draft),
    onSuccess: () => {
      onSent();
      void client.invalidateQueries({ queryKey: ['records', object.name] });
      for (const name of ['notes', 'tasks', 'calls'])
        void client.invalidateQueries({ queryKey: ['records', name] });
      void client.invalidateQueries({ queryKey: ['my-day'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return { send: mutate, isPending };
}
