import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { patchRecord } from '@/api/records';
import type { RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import {
  attendeesOf,
  type Entry,
  type Hand,
  type Times,
  valuesAt,
  valuesFor,
} from '@/records/calendar/entries';
import { texts } from '@/records/calendar/messages';
import { contested } from '@/records/conflicts';
import { remember } from '@/records/undo';
import type { CalendarData } from './calendarQuery';

type Values = Record<string, unknown>;
/** `was` is what stood there when the move was begun, under the same names. */
type Move = { entry: Entry; values: Values; was: Values; hand?: Hand | undefined; isUndo?: boolean };

/** Puts an entry at other times, or gives it to somebody else: seen at once, back with the reason if refused, undone from the toast. */
export function useMoveEntry(): (entry: Entry, times: Times | null, hand?: Hand) => void {
  const client = useQueryClient();
  const locale = useLocale();
  const t = useText(texts);
  const users = useUsers();

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
    mutationFn: ({ entry, values, was }: Move) => {
      const put = (version: number) => patchRecord(entry.kind, entry.id, values, version);
      return put(known(entry).version).catch((error) => {
        // Other fields changed, or a late answer put an older copy on the screen: that is no quarrel.
        const { status, current } = asProblem(error);
        const theirs = current as RecordData | null;
        if (status !== 412 || !theirs || contested(values, was, theirs).length > 0) throw error;
        return put(theirs.version);
      });
    },
    onMutate: async ({ entry, values }) => {
      await client.cancelQueries({ queryKey: ['calendar'] });
      const before = under(Object.keys(values), known(entry));
      changeCopies(entry.id, values);
      return before;
    },
    onSuccess: (fresh, { entry, values, hand, isUndo }, before) => {
      changeCopies(entry.id, { ...values, version: fresh.version });
      void client.invalidateQueries({ queryKey: ['records', entry.kind] });
      void client.invalidateQueries({ queryKey: ['my-day'] });
      if (isUndo) return;
      const undo = remember(() => mutate({ entry, values: before, was: fresh, isUndo: true }));
      const said = hand
        ? t('given', { title: entry.title, name: users.find(({ id }) => id === hand.to)?.name ?? '' })
        : t('moved', { title: entry.title, when: formatMoment(String(Object.values(values)[0]), locale) });
      toast(said, { label: t('undo'), run: () => void undo() });
    },
    onError: (error, { entry }, before) => {
      if (before) changeCopies(entry.id, before);
      void client.invalidateQueries({ queryKey: ['calendar'] });
      const problem = asProblem(error);
      toastFailure(problem.status === 0 ? t('offline') : problem.reason);
    },
  });
  return (entry, times, hand) => {
    const moved = times ? valuesAt(entry, times, locale.timeZone) : {};
    const values = { ...moved, ...(hand && valuesFor(entry, hand)) };
    mutate({ entry, hand, values, was: under(Object.keys(values), known(entry)) });
  };
}

function under(names: string[], record: RecordData): Values {
  return Object.fromEntries(
    names.map((name) => [name, name === 'attendees' ? attendeesOf(record) : record[name]]),
  );
}

function isCalendar(query: { queryKey: readonly unknown[] }): boolean {
  return query.queryKey[1] !== 'workload';
}
