import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useObject } from '@/api/objects';
import { fewQuery } from '@/api/records';
import type { Filter } from '@/api/types';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useOpenRecord } from '@/records/address';
import { texts } from './messages';

const lookAgainAfter = 5 * 60_000;
const rememberedName = 'reminded';
const kept = 200;
const mostAtOnce = 3;

/** Tells of my tasks when their reminder is due, once in this browser; what came while I was away, on my return. */
export default function Reminders() {
  const t = useText(texts);
  const tasks = useObject('tasks');
  const { openRecord } = useOpenRecord();
  const due = (op: 'within_next' | 'within_last', value: object): Filter => ({
    and: [
      { field: 'assignee', op: 'eq', value: 'me' },
      { field: 'status', op: 'eq', value: 'open' },
      { field: 'reminder_at', op, value },
    ],
  });
  const soon = due('within_next', { hours: 1 });
  const late = due('within_last', { days: 2 });
  const options = { enabled: tasks?.verbs.includes('read') ?? false, refetchInterval: lookAgainAfter };
  const ahead = useQuery({
    ...fewQuery('tasks', { filter: soon, sort: 'reminder_at' }, 20),
    ...options,
  }).data;
  const behind = useQuery({
    ...fewQuery('tasks', { filter: late, sort: '-reminder_at' }, 20),
    ...options,
  }).data;
  useEffect(() => {
    const all = [...(behind?.items ?? []), ...(ahead?.items ?? [])];
    const isNew = (task: (typeof all)[number]) => !reminded().includes(keyOf(task));
    const passed = all.filter((task) => isNew(task) && new Date(String(task.reminder_at)) <= new Date());
    const tell = (task: (typeof all)[number]) => {
      if (!isNew(task)) return;
      remember(keyOf(task));
      toast(t('reminder', { task: task.title }), {
        label: t('openTask'),
        run: () => openRecord({ object: 'tasks', id: task.id }),
      });
    };
    for (const task of passed.slice(0, mostAtOnce)) tell(task);
    const timers = all
      .filter((task) => !passed.includes(task))
      .map((task) => setTimeout(() => tell(task), new Date(String(task.reminder_at)).getTime() - Date.now()));
    return () => timers.forEach(clearTimeout);
  }, [ahead, behind, t, openRecord]);
  return null;
}

function keyOf(task: { id: string; reminder_at?: unknown }): string {
  return `${task.id} ${String(task.reminder_at)}`;
}

function reminded(): string[] {
  try {
    return JSON.parse(localStorage.getItem(rememberedName) ?? '[]') as string[];
  } catch {
    return [];
  }
}

function remember(key: string): void {
  localStorage.setItem(rememberedName, JSON.stringify([...reminded(), key].slice(-kept)));
}
