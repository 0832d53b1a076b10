import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { patchRecord } from '@/api/records';
import type { RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { remember } from '@/records/undo';
import type { CalendarData } from './calendarQuery';
import { type Entry, type Times, valuesAt } from './entries';
import { texts } from './messages';

type Move = { entry: Entry; values: Record<string, unknown>; isUndo?: boolean };

/** Puts an entry at other times: seen at once, back with the reason if refused, undone from the toast. */
export function useMoveEntry(): (entry: Entry, times: Times) => void {
  const client = useQueryClient();
  const locale = useLocale();
  const t = useText(texts);

  const changeCopies = (id: string, values: object) =>
    client.setQueriesData<CalendarData>(
      { queryKey: ['calendar'], predicate: isCalendar },
      (data) =>
        data && {
          ...data,
          items: data.items.map((item) => (item.id === id ? { ...item, ...values } : item)),
        },
    );
  const known = (entry: Entry): RecordData =>
    client
      .getQueriesData<CalendarData>({ queryKey: ['calendar'], predicate: isCalendar })
      .flatMap(([, data]) => data?.items ?? [])
      .find((item) => item.id === entry.id) ?? entry.record;

  const { mutate } = useMutation({
    scope: { id: 'calendar' },
    mutationFn: ({ entry, values }: Move) => patchRecord(entry.kind, entry.id, values, known(entry).version),
    onMutate: async ({ entry, values }) => {
      await client.cancelQueries({ queryKey: ['calendar'] });
      const before = known(entry);
      changeCopies(entry.id, values);
      return Object.fromEntries(Object.keys(values).map((name) => [name, before[name]]));
    },
    onSuccess: (fresh, { entry, values, isUndo }, before) => {
      changeCopies(entry.id, { ...values, version: fresh.version });
      void client.invalidateQueries({ queryKey: ['records', entry.kind] });
      void client.invalidateQueries({ queryKey: ['my-day'] });
      if (isUndo) return;
      const undo = remember(() => mutate({ entry, values: before, isUndo: true }));
      const when = formatMoment(String(Object.values(values)[0]), locale);
      toast(t('moved', { title: entry.title, when }), { label: t('undo'), run: () => void undo() });
    },
    onError: (error, { entry }, before) => {
      if (before) changeCopies(entry.id, before);
      void client.invalidateQueries({ queryKey: ['calendar'] });
      const problem = asProblem(error);
      toastFailure(problem.status === 0 ? t('offline') : problem.reason);
    },
  });
  return (entry, times) => mutate({ entry, values: valuesAt(entry, times, locale.timeZone) });
}

function isCalendar(query: { queryKey: readonly unknown[] }): boolean {
  return query.queryKey[1] !== 'workload';
}
