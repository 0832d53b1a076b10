import { wallClock } from '@/lib/format/zones';
import {
  anniversaries,
  type Days,
  dayNumber,
  daysOf,
  type Length,
  midnight,
  monthAndDay,
  shifted,
  today,
} from './calendar';
import type { Moment } from './moment';

/** Where a time meant begins and ends; `closed`: its end belongs to it. */
type Stretch = { start: number; end: number; closed: boolean };
type Asked = { op: string; value: unknown };

/** Whether a day or a moment stands so to the times a condition asks for; null where that is not known here. */
export function timeHolds(value: string, isDay: boolean, { op, value: asked }: Asked, moment: Moment) {
  const time = isDay ? dayNumber(value) : Date.parse(value);
  const stretch = (one: unknown) => stretchOf(String(one), isDay, op === 'on', moment);
  if (op === 'within_last' || op === 'within_next') return isNear(time, isDay, op, asked as Length, moment);
  if (op === 'anniversary_in') return isAnniversary(value, isDay, asked, moment);
  const stretches = (Array.isArray(asked) ? asked : [asked]).map(stretch);
  if (stretches.includes(null)) return null;
  const [first, last] = [stretches[0], stretches[stretches.length - 1]] as [Stretch, Stretch];
  if (op === 'between') return isWithin(time, { ...last, start: first.start });
  return compare(op, time, first, stretches as Stretch[]);
}

function compare(op: string, time: number, first: Stretch, all: Stretch[]): boolean | null {
  const isBefore = time < first.start;
  const isAfter = first.closed ? time > first.end : time >= first.end;
  switch (op) {
    case 'eq':
    case 'on':
    case 'in':
      return all.some((each) => isWithin(time, each));
    case 'lt':
    case 'before':
      return isBefore;
    case 'gte':
      return !isBefore;
    case 'gt':
    case 'after':
      return isAfter;
    case 'lte':
      return !isAfter;
    default:
      return null;
  }
}

function isWithin(time: number, { start, end, closed }: Stretch): boolean {
  return start <= time && (closed ? time <= end : time < end);
}

function stretchOf(asked: string, isDay: boolean, isWholeDay: boolean, moment: Moment): Stretch | null {
  const isMoment = asked.includes('T');
  if (isMoment && !isDay && !isWholeDay) {
    const instant = Date.parse(asked);
    return { start: instant, end: instant, closed: true };
  }
  const days = daysOf(isMoment ? wallClock(asked, moment.timeZone) : asked, moment);
  if (!days) return null;
  if (isDay) return { ...days, closed: false };
  return { start: midnight(days.start, moment), end: midnight(days.end, moment), closed: false };
}

function isNear(time: number, isDay: boolean, op: string, length: Length, moment: Moment): boolean {
  const far = shifted(length, op === 'within_last' ? -1 : 1, moment);
  const ends = isDay ? [far.day, today(moment)] : [far.instant, Date.parse(moment.now)];
  return time >= Math.min(...ends) && time <= Math.max(...ends);
}

function isAnniversary(value: string, isDay: boolean, asked: unknown, moment: Moment): boolean | null {
  const days: Days | null =
    typeof asked === 'string'
      ? daysOf(asked, moment)
      : { start: today(moment), end: shifted(asked as Length, 1, moment).day + 1 };
  if (!days) return null;
  const found = anniversaries(days);
  if (!found) return true;
  const [first, last] = found;
  const day = monthAndDay(isDay ? value : wallClock(value, moment.timeZone));
  return first <= last ? first <= day && day <= last : day >= first || day <= last;
}
