import type { Field, Filter, ObjectType, RecordData } from '@/api/types';
import { instantOf, wallClock } from '@/lib/format';
import { addDays, type Day, minutesOf, wallAt } from './days';
import { type Entry, lastsDays, type Times } from './entries';

/** By which fields records lie in a calendar. */
export type Placing = { by: Field; until: Field | undefined };

const usual = ['expected_close_on', 'due_at', 'starts_at', 'started_at'];
const dated = (field: Field) => field.type === 'date' || field.type === 'datetime';

/** The fields that can place a record on a day. */
export function dateFields(object: ObjectType): Field[] {
  return object.fields.filter((field) => dated(field) && field.filterable);
}

/** The field named, else the usual one, else the first that may be written, else any. */
export function placingField(object: ObjectType, name: string | undefined): Field | undefined {
  const fields = dateFields(object);
  const own = fields.filter((field) => !field.read_only);
  return (
    fields.find((field) => field.name === name) ??
    own.find((field) => usual.includes(field.name)) ??
    own[0] ??
    fields[0]
  );
}

/** The fields that can tell the end: of the same kind, so that both know hours or neither does. */
export function endFields(object: ObjectType, by: Field): Field[] {
  return dateFields(object).filter((field) => field.type === by.type && field.name !== by.name);
}

/** What lies on the days from `first` to `last`, in part or whole. */
export function inDays({ by, until }: Placing, first: Day, last: Day, timeZone: string): Filter {
  const from = by.type === 'date' ? first : instantOf(`${first} 00:00:00`, timeZone);
  const after = by.type === 'date' ? addDays(last, 1) : instantOf(`${addDays(last, 1)} 00:00:00`, timeZone);
  const begins: Filter = {
    and: [
      { field: by.name, op: 'gte', value: from },
      { field: by.name, op: 'lt', value: after },
    ],
  };
  if (!until) return begins;
  const goesOn: Filter = {
    and: [
      { field: by.name, op: 'lt', value: from },
      { field: until.name, op: 'gte', value: from },
    ],
  };
  return { or: [begins, goesOn] };
}

/** A record where its fields place it; an end before its beginning counts for nothing. */
export function placedRecord(record: RecordData, placing: Placing, timeZone: string, color?: string): Entry {
  const { by, until } = placing;
  const isDays = by.type === 'date';
  const wall = (value: unknown) =>
    isDays ? `${String(value).slice(0, 10)} 00:00:00` : wallClock(String(value), timeZone);
  const from = wall(record[by.name]);
  const told = until && record[until.name] ? wall(record[until.name]) : null;
  const hasEnd = told !== null && told >= from;
  const end = hasEnd && told ? told : from;
  const to = isDays
    ? wallAt(addDays(end.slice(0, 10), 1), 0)
    : hasEnd && end > from
      ? end
      : wallAt(from.slice(0, 10), minutesOf(from) + 60);
  return {
    id: record.id,
    kind: 'records',
    title: record.title,
    from,
    to,
    isAllDay: isDays || lastsDays(from, to),
    isDone: false,
    hasEnd,
    people: [],
    about: '',
    isDays,
    ...(color && { color }),
    record,
  };
}

/** The values that put a record at these times. */
export function valuesPlaced(entry: Entry, { from, to }: Times, placing: Placing, timeZone: string) {
  const { by, until } = placing;
  const value = (wall: string) => (entry.isDays ? wall.slice(0, 10) : instantOf(wall, timeZone));
  const values: Record<string, unknown> = { [by.name]: value(from) };
  // The end of days is told by the last of them, drawn to the midnight behind it.
  if (until && to && entry.hasEnd)
    values[until.name] = entry.isDays ? addDays(to.slice(0, 10), -1) : value(to);
  return values;
}
