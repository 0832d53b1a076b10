const dayMs = 86_400_000;

export type PeriodName = 'allTime' | 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear' | 'lastYear';

type Days = { from?: string; to?: string };

/** The days before, as many as are shown, or the same days of the year before. */
export type Compared = 'before' | 'lastYear';

/** The days of a named period, seen from `today` ("2026-03-05"); the last day is not counted in. */
export function daysOf(period: PeriodName, today: string): Days {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3) * 3 + 1;
  const periods: Record<PeriodName, Days> = {
    allTime: {},
    thisMonth: { from: first(year, month), to: first(year, month + 1) },
    lastMonth: { from: first(year, month - 1), to: first(year, month) },
    thisQuarter: { from: first(year, quarter), to: first(year, quarter + 3) },
    thisYear: { from: first(year, 1), to: first(year + 1, 1) },
    lastYear: { from: first(year - 1, 1), to: first(year, 1) },
  };
  return periods[period];
}

export const periodNames: PeriodName[] = [
  'allTime',
  'thisMonth',
  'lastMonth',
  'thisQuarter',
  'thisYear',
  'lastYear',
];

/** The name of the period that these days are, if they are one. */
export function periodOf(days: Days, today: string): PeriodName | null {
  return periodNames.find((name) => isSame(daysOf(name, today), days)) ?? null;
}

function isSame(one: Days, other: Days): boolean {
  return one.from === other.from && one.to === other.to;
}

/** The first day of a month; months beyond the year roll over. */
function first(year: number, month: number): string {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

/** The days to compare with; none where no period is chosen. Whole months are compared with whole months. */
export function comparedDays({ from, to }: Days, compared: Compared): Days | null {
  if (!from || !to || from >= to) return null;
  if (compared === 'lastYear') return { from: monthsLater(from, -12), to: monthsLater(to, -12) };
  if (from.endsWith('-01') && to.endsWith('-01')) {
    const months = monthOf(to) - monthOf(from);
    return { from: monthsLater(from, -months), to: from };
  }
  const days = (Date.parse(to) - Date.parse(from)) / dayMs;
  return { from: daysLater(from, -days), to: from };
}

export function daysLater(day: string, count: number): string {
  return new Date(Date.parse(day) + count * dayMs).toISOString().slice(0, 10);
}

function monthOf(day: string): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return year * 12 + month;
}

/** The same day so many months later, or the last of a shorter month. */
function monthsLater(day: string, count: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, last))).toISOString().slice(0, 10);
}
