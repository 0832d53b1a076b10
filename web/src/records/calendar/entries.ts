import type { ObjectType, RecordData, Ref } from '@/api/types';
import { instantOf, wallClock } from '@/lib/format';
import { addDays, type Day, daysBetween, minutesOf, wallAt } from './days';

/** Activities by their object; `records` are those of any other, placed by dates of their own. */
type Kind = Activity | 'records';
export type Activity = 'meetings' | 'tasks' | 'calls';

/** Something in a calendar: where it stands on the reader's clock, and whose time it takes. */
export type Entry = {
  id: string;
  kind: Kind;
  title: string;
  /** What the clock shows at its beginning and end. */
  from: string;
  to: string;
  isAllDay: boolean;
  isDone: boolean;
  /** Where nothing says how long it lasts, its end is only what is drawn. */
  hasEnd: boolean;
  people: string[];
  about: string;
  /** It lies on whole days and knows no hours. */
  isDays?: boolean;
  color?: string;
  record: RecordData;
};

/** When something begins, and (null: it has none) ends, as the clock shows it. */
export type Times = { from: string; to: string | null };

/** From whom to whom something goes. */
export type Hand = { from: string; to: string };

const usualMinutes: Record<Kind, number> = { meetings: 60, tasks: 30, calls: 15, records: 60 };
/** A task due in the last minute of a day is due that day, at whatever hour. */
export const endOfDay = 23 * 60 + 59;
const startField: Record<string, string> = { meetings: 'starts_at', tasks: 'due_at', calls: 'started_at' };

export function entryOf(record: RecordData, timeZone: string): Entry {
  const kind = record.object as Kind;
  const from = wallClock(String(record[startField[kind] ?? '']), timeZone);
  const end = endOf(record, kind);
  const to = end ? wallClock(end, timeZone) : wallAt(from.slice(0, 10), minutesOf(from) + usualMinutes[kind]);
  const isAtMidnight = minutesOf(from) === endOfDay || minutesOf(from) === 0;
  return {
    id: record.id,
    kind,
    title: record.title,
    from,
    to: to > from ? to : wallAt(from.slice(0, 10), minutesOf(from) + 15),
    isAllDay: kind === 'tasks' ? isAtMidnight : lastsDays(from, to),
    isDone: record.status === 'done' || record.status === 'held',
    hasEnd: kind === 'meetings' && Boolean(record.ends_at),
    people: peopleOf(record, kind),
    about: ((record.about ?? []) as Ref[])[0]?.title ?? '',
    record,
  };
}

function endOf(record: RecordData, kind: Kind): string | null {
  if (kind === 'meetings') return (record.ends_at as string | null) ?? null;
  const seconds = Number(record.duration_seconds ?? 0);
  if (kind !== 'calls' || !seconds) return null;
  const start = new Date(String(record.started_at)).getTime();
  return new Date(start + Math.max(seconds, 900) * 1000).toISOString();
}

export function lastsDays(from: string, to: string): boolean {
  return daysBetween(from.slice(0, 10), to.slice(0, 10)) * 1440 + minutesOf(to) - minutesOf(from) >= 1440;
}

function peopleOf(record: RecordData, kind: Kind): string[] {
  const main = String((kind === 'tasks' ? record.assignee : record.owner) ?? '');
  return [main, ...(kind === 'meetings' ? attendeesOf(record) : [])].filter(Boolean);
}

export function attendeesOf(record: RecordData): string[] {
  return ((record.attendees ?? []) as (Ref | string)[]).map((each) =>
    typeof each === 'string' ? each : each.id,
  );
}

/** The values by which a record goes from one person to another: a task's assignee, an owner, one of those who attend. */
export function valuesFor(entry: Entry, { from, to }: Hand): Record<string, unknown> {
  if (entry.kind === 'tasks') return { assignee: to };
  const others = attendeesOf(entry.record);
  if (entry.kind === 'calls' || String(entry.record.owner ?? '') === from) {
    return others.includes(to) ? { owner: to, attendees: others.filter((id) => id !== to) } : { owner: to };
  }
  const isThere = entry.people.includes(to);
  return { attendees: others.flatMap((id) => (id === from ? (isThere ? [] : [to]) : [id])) };
}

/** The entry as it is drawn in another's column. */
export function givenTo(entry: Entry, { from, to }: Hand): Entry {
  return { ...entry, people: [...new Set(entry.people.map((id) => (id === from ? to : id)))] };
}

/** The values that put a record at these times. */
export function valuesAt(entry: Entry, { from, to }: Times, timeZone: string): Record<string, unknown> {
  const values: Record<string, unknown> = { [startField[entry.kind] ?? '']: instantOf(from, timeZone) };
  if (entry.kind === 'meetings' && to) values.ends_at = instantOf(to, timeZone);
  return values;
}

/**
 * The times of an entry begun elsewhere: minutes null puts a task anywhere in the day, undefined keeps its hour.
 * A meeting stays as long as it is.
 */
export function movedTo(entry: Entry, day: Day, minutes: number | null | undefined): Times {
  const old = entry.from.slice(0, 10);
  const kept = minutesOf(entry.from);
  const start = minutes === undefined ? kept : (minutes ?? (entry.kind === 'tasks' ? endOfDay : kept));
  const from = wallAt(day, start);
  if (!entry.hasEnd) return { from, to: null };
  const length = daysBetween(old, entry.to.slice(0, 10)) * 1440 + minutesOf(entry.to) - kept;
  return { from, to: wallAt(day, start + length) };
}

/** The entry ending elsewhere: never before a quarter of an hour has passed. */
export function endingAt(entry: Entry, day: Day, minutes: number): Times {
  const least = wallAt(entry.from.slice(0, 10), minutesOf(entry.from) + 15);
  const to = wallAt(day, minutes);
  return { from: entry.from, to: to > least ? to : least };
}

/** The entry as it is drawn at other times. */
export function drawnAt(entry: Entry, { from, to }: Times): Entry {
  const usual = wallAt(from.slice(0, 10), minutesOf(from) + usualMinutes[entry.kind]);
  return {
    ...entry,
    from,
    to: to ?? usual,
    hasEnd: entry.hasEnd || (to !== null && entry.kind === 'meetings'),
    isAllDay:
      entry.kind === 'tasks'
        ? minutesOf(from) === endOfDay || minutesOf(from) === 0
        : entry.isDays || lastsDays(from, to ?? usual),
  };
}

/** The entries that take some of a day. */
export function onDay(entries: Entry[], day: Day): Entry[] {
  const next = `${addDays(day, 1)} 00:00:00`;
  const begin = `${day} 00:00:00`;
  return entries.filter((entry) => entry.from < next && (entry.to > begin || entry.from >= begin));
}

/** Whether its end may be put elsewhere. */
export function canStretch(entry: Entry): boolean {
  return entry.kind === 'meetings' || (entry.kind === 'records' && entry.hasEnd && !entry.isDays);
}

export function mayMove(entry: Entry, objects: ObjectType[]): boolean {
  return objects.some((object) => object.name === entry.kind && object.verbs.includes('update'));
}
