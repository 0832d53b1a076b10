import { Skeleton } from '@mantine/core';
import { useInterval, useMediaQuery } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useObjects, useUsers } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import { dayOf, instantOf, wallClock } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useKeys } from '@/lib/keys';
import { useOpenRecord } from '@/records/address';
import { AgendaView } from '@/records/calendar/AgendaView';
import classes from '@/records/calendar/Calendar.module.css';
import { CalendarHeader } from '@/records/calendar/CalendarHeader';
import { addDays, addMonths, type Day, minutesOf, wallAt } from '@/records/calendar/days';
import { type Desk, DeskContext } from '@/records/calendar/desk';
import { drawnAt, type Entry, entryOf, mayMove } from '@/records/calendar/entries';
import { MonthView } from '@/records/calendar/MonthView';
import { texts } from '@/records/calendar/messages';
import { type CalendarView, shownDays } from '@/records/calendar/shownDays';
import { type Column, TimeGrid } from '@/records/calendar/TimeGrid';
import { useEntryKeys } from '@/records/calendar/useEntryKeys';
import { useEntryWords } from '@/records/calendar/useEntryWords';
import { useGridDrag, withDrag } from '@/records/calendar/useGridDrag';
import { useCalendarAddress } from './address';
import { calendarQuery } from './calendarQuery';
import { NewEntryDialog, type Times } from './NewEntryDialog';
import { PeoplePanel } from './PeoplePanel';
import { useMoveEntry } from './useMoveEntry';

const minute = 60_000;

/** Meetings, tasks and calls of mine and of colleagues: by day, week, month, or one after another. */
export function CalendarPage() {
  const t = useText(texts);
  const locale = useLocale();
  const { timeZone } = locale;
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const { search, change } = useCalendarAddress();
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), minute, { autoInvoke: true });
  const today = dayOf(now, locale);
  const view: CalendarView = search.show ?? (isPhone ? 'day' : 'week');
  const date = search.date ?? today;
  const days = useMemo(() => shownDays(view, date), [view, date]);
  const from = instantOf(`${days[0]} 00:00:00`, timeZone);
  const to = instantOf(`${addDays(days.at(-1) as Day, 1)} 00:00:00`, timeZone);

  const { data: me } = useQuery(meQuery);
  const users = useUsers();
  const objects = useObjects();
  const ids = useMemo(
    () => (search.people ?? me?.id ?? '').split(',').filter(Boolean),
    [search.people, me?.id],
  );
  const { data, error, refetch, isPlaceholderData } = useQuery({
    ...calendarQuery(from, to, ids),
    enabled: ids.length > 0,
  });
  const people = ids.map((id) => ({
    id,
    name: users.find((user) => user.id === id)?.name ?? me?.name ?? '',
  }));

  const [creating, setCreating] = useState<Times | null>(null);
  const [said, setSaid] = useState('');
  const { openRecord } = useOpenRecord();
  const move = useMoveEntry();
  const words = useEntryWords();
  const drags = useGridDrag({ onDrop: move, onCreate: (times) => setCreating(times) });
  const keys = useEntryKeys(move, (entry) => setSaid(words(entry)));
  const entries = useMemo(() => {
    const all = (data?.items ?? []).map((record) => entryOf(record, timeZone));
    const held = keys.held;
    const drawn = withDrag(all, drags.drag).map((entry) =>
      held?.entry.id === entry.id ? drawnAt(entry, held.times) : entry,
    );
    return drawn.sort((a, b) => a.from.localeCompare(b.from));
  }, [data, timeZone, keys.held, drags.drag]);
  useKeptFocus(entries);

  const canCreate = objects.some(
    ({ name, verbs }) => verbs.includes('create') && /^(meetings|tasks|calls)$/.test(name),
  );
  const show = (part: { show?: CalendarView; date?: Day }) => change(part);
  const go = (by: number) =>
    show({
      date:
        view === 'month' || view === 'agenda'
          ? addMonths(date, by)
          : addDays(date, by * (view === 'day' ? 1 : 7)),
    });
  const wallNow = wallClock(now.toISOString(), timeZone);
  const startNew = () => {
    const day = days.includes(today) && view !== 'day' ? today : date;
    const hour = day === today ? Math.min(23, Math.floor(minutesOf(wallNow) / 60) + 1) : 10;
    setCreating({ from: wallAt(day, hour * 60), to: wallAt(day, hour * 60 + 60) });
  };
  useKeys({
    d: () => show({ show: 'day' }),
    w: () => show({ show: 'week' }),
    m: () => show({ show: 'month' }),
    a: () => show({ show: 'agenda' }),
    t: () => show({ date: undefined }),
    j: () => go(1),
    k: () => go(-1),
    ...(canCreate ? { n: startNew } : {}),
  });

  const desk: Desk = {
    people,
    today,
    now: wallNow,
    drag: drags.drag,
    canCreate,
    canMove: (entry) => mayMove(entry, objects),
    isPast: (entry) => entry.from < wallNow,
    peopleOf: (entry) => people.filter((person) => entry.people.includes(person.id)),
    open: (entry) => openRecord({ object: entry.kind, id: entry.id }),
    openDay: (day) => show({ show: 'day', date: day }),
    create: (begin, end) =>
      setCreating({ from: begin, to: end ?? wallAt(begin.slice(0, 10), minutesOf(begin) + 60) }),
    startMove: drags.startMove,
    startResize: drags.startResize,
    startCreate: drags.startCreate,
    onEntryKey: keys.onKeyDown,
    isFresh: drags.isFresh,
  };
  const columns: Column[] =
    view === 'day' && people.length > 1
      ? people.map((person) => ({ key: person.id, day: date, person }))
      : days.map((day) => ({ key: day, day }));

  return (
    <DeskContext.Provider value={desk}>
      <div className={classes.page}>
        <CalendarHeader
          view={view}
          date={date}
          days={days}
          onShow={show}
          onGo={go}
          onNew={canCreate ? startNew : undefined}
        >
          <PeoplePanel chosen={ids} onChoose={(next) => change({ people: next.join(',') || undefined })} />
        </CalendarHeader>
        <p id="calendar-keys" className="hidden-visually">
          {t('keysHint')}
        </p>
        <p className="hidden-visually" role="status">
          {said}
        </p>
        {data && !data.is_whole && <p className={classes.notice}>{t('notWhole')}</p>}
        {error && !data && (
          <ProblemState
            status={asProblem(error).status}
            reason={asProblem(error).reason}
            onRetry={() => void refetch()}
          />
        )}
        {!data && !error && <Skeleton height="70vh" m="md" />}
        {data && (
          <div className={classes.body} data-waiting={isPlaceholderData || undefined}>
            {(view === 'week' || view === 'day') && (
              <TimeGrid key={view} columns={columns} entries={entries} />
            )}
            {view === 'month' && (
              <MonthView days={days} month={date.slice(0, 7)} entries={entries} isPhone={isPhone} />
            )}
            {view === 'agenda' && <AgendaView days={days} entries={entries} />}
          </div>
        )}
        {creating && <NewEntryDialog times={creating} people={ids} onClose={() => setCreating(null)} />}
      </div>
    </DeskContext.Provider>
  );
}

/** An entry that moves to another day is drawn anew: what had the focus keeps it. */
function useKeptFocus(entries: Entry[]): void {
  const focused = useRef<string | null>(null);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      focused.current = (event.target as HTMLElement).dataset?.entry ?? null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at whenever entries are drawn anew
  useEffect(() => {
    if (!focused.current || document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>(`[data-entry="${focused.current}"]`)?.focus();
  }, [entries]);
}
