export type PeriodName = 'allTime' | 'thisMonth' | 'lastMonth' | 'thisQuarter' | 'thisYear' | 'lastYear';

type Days = { from?: string; to?: string };

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
