import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from '@/api/http';
import { asProblem } from '@/api/problem';
import { patchRecord } from '@/api/records';
import type { RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { dayOf, formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { remember } from '@/records/undo';
import { texts } from './messages';
import { type MyDay, myDayQuery, withoutTask } from './myDay';
import { dueOn, type Later, laterDay } from './reschedule';

type Change = { task: RecordData; values: Record<string, unknown>; said?: string };

/** Completes a task or puts it off: gone from the day at once, back with the reason if refused, undone from the toast. */
export function useTaskActions() {
  const client = useQueryClient();
  const t = useText(texts);
  const locale = useLocale();
  const refresh = useRefresh();
  const { mutate } = useMutation({
    mutationFn: ({ task, values }: Change) => patchRecord('tasks', task.id, values, task.version),
    onMutate: ({ task }) => {
      const before = client.getQueryData(myDayQuery.queryKey);
      if (before) client.setQueryData(myDayQuery.queryKey, withoutTask(before, task.id));
      return before;
    },
    onSuccess: (fresh, { task, values, said }) => {
      refresh();
      if (!said) return;
      const before = Object.fromEntries(Object.keys(values).map((name) => [name, task[name]]));
      const undo = remember(() => mutate({ task: fresh, values: before }));
      toast(said, { label: t('undo'), run: () => void undo() });
    },
    onError: (error, _change, before) => {
      if (before) client.setQueryData<MyDay>(myDayQuery.queryKey, before);
      toastFailure(asProblem(error).reason);
    },
  });
  const complete = (task: RecordData) =>
    mutate({ task, values: { status: 'done' }, said: t('completed', { task: task.title }) });
  const putOnDay = (task: RecordData, day: string) => {
    const due = dueOn(day, (task.due_at as string | null) ?? null, new Date(), locale.timeZone);
    mutate({
      task,
      values: { due_at: due },
      said: t('putOff', { task: task.title, when: formatMoment(due, locale) }),
    });
  };
  const putOff = (task: RecordData, later: Later) =>
    putOnDay(task, laterDay(later, dayOf(new Date(), locale)));
  return { complete, putOff, putOnDay };
}

export type Completion = { result?: string; next_task?: { name: string; due_at?: string } };

/** Completes a task with what came of it and what comes next, in one go. */
export function useCompleteTask(task: RecordData, onDone: () => void) {
  const t = useText(texts);
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: Completion) => call('POST', `/tasks/${task.id}/complete`, { body }),
    onSuccess: () => {
      refresh();
      toast(t('completed', { task: task.title }));
      onDone();
    },
  });
}

function useRefresh() {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: myDayQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['records', 'tasks'] });
    void client.invalidateQueries({ queryKey: ['records', 'deals'] });
    void client.invalidateQueries({ queryKey: ['calendar'] });
  };
}
