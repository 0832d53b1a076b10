import { Select, Skeleton } from '@mantine/core';
import { useInterval, useMediaQuery } from '@mantine/hooks';
import { useEffect, useMemo, useState } from 'react';
import { asProblem } from '@/api/problem';
import { markColor } from '@/design/colors';
import { ProblemState } from '@/design/ProblemState';
import { dayOf, instantOf, wallClock } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useListAddress, useOpenRecord } from '../address';
import { ruleOf } from '../colors/rules';
import { useMoment } from '../conditions/moment';
import { isTyped } from '../fields/values';
import { useEditRecord } from '../useEditRecord';
import type { LookState } from '../views/useLook';
import { AgendaView } from './AgendaView';
import classes from './Calendar.module.css';
import { CalendarHeader } from './CalendarHeader';
import { addDays, addMonths, type Day, minutesOf, wallAt } from './days';
import { type Desk, DeskContext } from './desk';
import { drawnAt, type Entry, type Times } from './entries';
import { MonthView } from './MonthView';
import { texts } from './messages';
import { dateFields, endFields, type Placing, placedRecord, placingField, valuesPlaced } from './placing';
import { type CalendarView, shownDays } from './shownDays';
import { TimeGrid } from './TimeGrid';
import { useDatedRecords } from './useDatedRecords';
import { useEntryKeys } from './useEntryKeys';
import { useEntryWords } from './useEntryWords';
import { useGridDrag, withDrag } from './useGridDrag';

type Props = { state: LookState; onCreate: (values: Record<string, unknown>) => void };

const minute = 60_000;
const none = 'none';

/** The records of a list on their days, by any field with a date: moved by dragging and by keys. */
export default function RecordCalendar({ state, onCreate }: Props) {
  const { object, look, q } = state;
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const { timeZone } = locale;
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false }) ?? false;
  const { search, change } = useListAddress();
  const [now, setNow] = useState(() => new Date());
  useInterval(() => setNow(new Date()), minute, { autoInvoke: true });
  const today = dayOf(now, locale);
  const view: CalendarView = search.show ?? 'month';
  const date = search.date ?? today;
  const days = useMemo(() => shownDays(view, date), [view, date]);

  const by = placingField(object, look.by);
  const until = by && endFields(object, by).find((field) => field.name === look.until);
  const placing = useMemo<Placing | null>(() => (by ? { by, until } : null), [by, until]);
  // The field is part of the view: it is said in the address, and so saved with it.
  useEffect(() => {
    if (by && look.by !== by.name) change({ columns: by.name });
  }, [by, look.by, change]);
  const { data, error, refetch, isPlaceholderData } = useDatedRecords(
    object,
    look,
    q,
    placing,
    days,
    timeZone,
  );

  const edit = useEditRecord(object);
  const { openRecord } = useOpenRecord();
  const moment = useMoment();
  const words = useEntryWords();
  const [said, setSaid] = useState('');
  const canPlace = Boolean(by && isTyped(object, by));
  const move = (entry: Entry, times: Times | null) => {
    if (times && placing)
      edit({ record: entry.record, values: valuesPlaced(entry, times, placing, timeZone) });
  };
  const canCreate = object.verbs.includes('create') && canPlace;
  const create = (from: string, to: string | null) => {
    if (!by) return;
    const value = (wall: string) => (by.type === 'date' ? wall.slice(0, 10) : instantOf(wall, timeZone));
    onCreate({ [by.name]: value(from), ...(until && to && { [until.name]: value(to) }) });
  };
  const drags = useGridDrag({ onDrop: move, onCreate: ({ from, to }) => create(from, to) });
  const keys = useEntryKeys(move, (entry) => setSaid(words(entry)));
  const entries = useMemo(() => {
    if (!placing) return [];
    const all = (data?.items ?? [])
      .filter((record) => record[placing.by.name])
      .map((record) => {
        const rule = ruleOf(look.colors, object, record, moment);
        return placedRecord(record, placing, timeZone, rule && markColor(rule.color));
      });
    const drawn = withDrag(all, drags.drag).map((entry) =>
      keys.held?.entry.id === entry.id ? drawnAt(entry, keys.held.times) : entry,
    );
    return drawn.sort((one, other) => one.from.localeCompare(other.from));
  }, [data, placing, look.colors, object, moment, timeZone, drags.drag, keys.held]);

  const show = (part: { show?: CalendarView; date?: Day }) => change(part);
  const go = (step: number) => {
    const isMonth = view === 'month' || view === 'agenda';
    show({ date: isMonth ? addMonths(date, step) : addDays(date, step * (view === 'day' ? 1 : 7)) });
  };
  const wallNow = wallClock(now.toISOString(), timeZone);
  const desk: Desk = {
    people: [],
    today,
    now: wallNow,
    drag: drags.drag,
    canCreate,
    canMove: (entry) => canPlace && entry.record.permissions?.update !== false,
    isPast: (entry) => entry.from < wallNow,
    peopleOf: () => [],
    open: (entry) => openRecord({ object: object.name, id: entry.id }),
    openDay: (day) => show({ show: 'day', date: day }),
    create: (from, to) => create(from, to ?? wallAt(from.slice(0, 10), minutesOf(from) + 60)),
    startMove: drags.startMove,
    startResize: drags.startResize,
    startCreate: drags.startCreate,
    onEntryKey: keys.onKeyDown,
    isFresh: drags.isFresh,
  };
  const fields = dateFields(object).map((field) => ({ value: field.name, label: label(field.label) }));
  const ends = by ? endFields(object, by) : [];
  return (
    <DeskContext.Provider value={desk}>
      <div className={classes.page}>
        <CalendarHeader view={view} date={date} days={days} onShow={show} onGo={go} isPart>
          <Select
            className={classes.choice}
            aria-label={t('byField')}
            data={fields}
            value={by?.name ?? null}
            allowDeselect={false}
            onChange={(name) => change({ columns: name ?? undefined, until: none })}
          />
          {ends.length > 0 && (
            <Select
              className={classes.choice}
              aria-label={t('untilField')}
              data={[
                { value: none, label: t('noEnd') },
                ...ends.map((field) => ({
                  value: field.name,
                  label: t('until', { field: label(field.label) }),
                })),
              ]}
              value={until?.name ?? none}
              allowDeselect={false}
              onChange={(name) => change({ until: name ?? none })}
            />
          )}
        </CalendarHeader>
        <p id="calendar-keys" className="hidden-visually">
          {t('recordKeysHint')}
        </p>
        <p className="hidden-visually" role="status">
          {said}
        </p>
        {data && !data.isWhole && <p className={classes.notice}>{t('notWholeDays')}</p>}
        {error && !data && (
          <ProblemState
            status={asProblem(error).status}
            reason={asProblem(error).reason}
            onRetry={() => void refetch()}
          />
        )}
        {!data && !error && <Skeleton height="60vh" m="md" />}
        {data && (
          <div className={classes.body} data-waiting={isPlaceholderData || undefined}>
            {(view === 'week' || view === 'day') && (
              <TimeGrid key={view} columns={days.map((day) => ({ key: day, day }))} entries={entries} />
            )}
            {view === 'month' && (
              <MonthView days={days} month={date.slice(0, 7)} entries={entries} isPhone={isPhone} />
            )}
            {view === 'agenda' && <AgendaView days={days} entries={entries} />}
          </div>
        )}
      </div>
    </DeskContext.Provider>
  );
}
