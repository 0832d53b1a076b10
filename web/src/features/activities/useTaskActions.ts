import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { patchRecord } from '@/api/records';
import type { RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { remember } from '@/records/undo';
import { texts } from './messages';
import { myDayQuery, withoutTask } from './myDay';

type Change = { task: RecordData; values: Record<string, unknown>; said?: string };

/** Completes a task or puts it off: gone from the day at once, back with the reason if refused, undone from the toast. */
export function useTaskActions() {
  const client = useQueryClient();
  const t = useText(texts);
  const refresh = () => {
    void client.invalidateQueries({ queryKey: myDayQuery.queryKey });
    void client.invalidateQueries({ queryKey: ['records', 'tasks'] });
  };
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
      if (before) client.setQueryData(myDayQuery.queryKey, before);
      toastFailure(asProblem(error).reason);
    },
  });
  const complete = (task: RecordData) =>
    mutate({ task, values: { status: 'done' }, said: t('completed', { task: task.title }) });
  const putOff = (task: RecordData) => {
    const due = typeof task.due_at === 'string' ? new Date(task.due_at) : new Date();
    const tomorrow = new Date();
    tomorrow.setDate(tomorrow.getDate() + 1);
    tomorrow.setHours(due.getHours(), due.getMinutes(), 0, 0);
    mutate({ task, values: { due_at: tomorrow.toISOString() }, said: t('putOff', { task: task.title }) });
  };
  return { complete, putOff };
}
