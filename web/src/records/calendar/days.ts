/** A calendar day, "2026-03-05": the same in every time zone. */
export type Day = string;

const dayMs = 86_400_000;

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * dayMs).toISOString().slice(0, 10);
}

/** The same day so many months later, or the last day of a shorter month. */
export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}

/** 1 for Monday … 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The seven days of the week `day` lies in: weeks begin on Monday, as they do in filters, figures and date pickers. */
export function weekOf(day: Day): Day[] {
  return daysFrom(addDays(day, 1 - weekdayOf(day)), 7);
}

/** Whole weeks that hold the month `day` lies in. */
export function monthOf(day: Day): Day[] {
  const begin = `${day.slice(0, 7)}-01`;
  const last = addDays(addMonths(begin, 1), -1);
  const start = weekOf(begin)[0] as Day;
  const end = weekOf(last)[6] as Day;
  return daysFrom(start, daysBetween(start, end) + 1);
}

export function daysFrom(begin: Day, count: number): Day[] {
  return Array.from({ length: count }, (_, index) => addDays(begin, index));
}

export function daysBetween(from: Day, to: Day): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMs);
}

/** Minutes since midnight of what a clock shows: "2026-03-05 10:30:00" → 630. */
export function minutesOf(wall: string): number {
  return Number(wall.slice(11, 13)) * 60 + Number(wall.slice(14, 16));
}

/** What the clock shows so many minutes after the midnight that begins `day`; may reach into days beside it. */
export function wallAt(day: Day, minutes: number): string {
  const instant = new Date(Date.parse(`${day}T00:00:00Z`) + minutes * 60_000).toISOString();
  return `${instant.slice(0, 10)} ${instant.slice(11, 19)}`;
}
