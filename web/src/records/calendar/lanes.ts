import { type Day, daysBetween, minutesOf } from './days';
import type { Entry } from './entries';

/** Where an entry stands in the column of a day: minutes from its midnight, and its lane among those beside it. */
export type Placed = { entry: Entry; top: number; bottom: number; lane: number; lanes: number };

const least = 24;

/** The entries of a day side by side where they overlap; each group of neighbours shares its width evenly. */
export function placed(entries: Entry[], day: Day): Placed[] {
  const all = entries.map((entry) => spot(entry, day)).sort((a, b) => a.top - b.top || b.bottom - a.bottom);
  let group: Placed[] = [];
  let end = -1;
  const close = () => {
    const lanes = Math.max(0, ...group.map((each) => each.lane)) + 1;
    for (const each of group) each.lanes = lanes;
    group = [];
  };
  for (const each of all) {
    if (each.top >= end) close();
    const taken = new Set(group.filter((other) => other.bottom > each.top).map((other) => other.lane));
    while (taken.has(each.lane)) each.lane += 1;
    group.push(each);
    end = Math.max(end, each.bottom);
  }
  close();
  return all;
}

function spot(entry: Entry, day: Day): Placed {
  const top = clipped(entry.from, day);
  return { entry, top, bottom: Math.max(clipped(entry.to, day), top + least), lane: 0, lanes: 1 };
}

function clipped(wall: string, day: Day): number {
  const minutes = daysBetween(day, wall.slice(0, 10)) * 1440 + minutesOf(wall);
  return Math.min(1440, Math.max(0, minutes));
}
