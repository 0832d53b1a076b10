import type { Language } from '@/lib/i18n';

/** What a number that is a length of time counts. */
export type LengthUnit = 'seconds' | 'minutes' | 'hours';

const sizes: Record<LengthUnit, number> = { seconds: 1, minutes: 60, hours: 3600 };

const symbols: Record<Language, Record<LengthUnit, string>> = {
  en: { hours: 'h', minutes: 'min', seconds: 's' },
  uk: { hours: 'год', minutes: 'хв', seconds: 'с' },
  ru: { hours: 'ч', minutes: 'мин', seconds: 'с' },
};

/** 7500 seconds → "2 h 5 min": the two largest parts that tell something. */
export function formatLength(value: number, unit: LengthUnit, language: Language): string {
  const whole = Math.round(Math.abs(value) * sizes[unit]);
  const parts = [
    ['hours', Math.floor(whole / 3600)],
    ['minutes', Math.floor((whole % 3600) / 60)],
    ['seconds', whole % 60],
  ] as const;
  const from = parts.findIndex(([, count]) => count > 0);
  const told = from < 0 ? [[unit, 0] as const] : parts.slice(from, from + 2);
  const words = told
    .filter(([, count], index) => count > 0 || index === 0)
    .map(([name, count]) => `${count}\u00a0${symbols[language][name]}`);
  return (value < 0 ? '−' : '') + words.join('\u00a0');
}

/** 7500 seconds → "2:05", 7505 → "2:05:05": as it is typed. */
export function lengthText(value: number, unit: LengthUnit): string {
  const whole = Math.round(Math.abs(value) * sizes[unit]);
  const two = (count: number) => String(count).padStart(2, '0');
  const text = `${value < 0 ? '-' : ''}${Math.floor(whole / 3600)}:${two(Math.floor((whole % 3600) / 60))}`;
  return whole % 60 === 0 ? text : `${text}:${two(whole % 60)}`;
}

const clock = /^([0-9]{1,7}):([0-5]?[0-9])(?::([0-5]?[0-9]))?$/;
const words = [
  ['(?:d|days?|д|дн|дні|днів|дня|дней|день)', 86_400],
  ['(?:h|hrs?|hours?|г|год|ч|час|часа|часов)', 3600],
  ['(?:m|min|minutes?|хв|м|мин)', 60],
  ['(?:s|sec|seconds?|с|сек)', 1],
] as const;
const spelled = new RegExp(
  `^${words.map(([word]) => `(?:([0-9]{1,9}(?:[.,][0-9]{1,6})?)\\s*${word}\\.?)?`).join('\\s*')}$`,
);

/** "1:30" (hours and minutes), "1h 30m", "90 хв", or a plain number, as so many of the unit; null where it is none. */
export function parseLength(text: string, unit: LengthUnit): number | null {
  const typed = text.trim().toLowerCase();
  const isBelow = /^[-−]\S/.test(typed);
  const found = unsigned(isBelow ? typed.slice(1) : typed, sizes[unit]);
  if (found === null) return null;
  return (isBelow && found > 0 ? -1 : 1) * (Math.round(found * places) / places);
}

/** So many as numbers are kept with: 1:20 is 1.333333 hours, here and in the record. */
const places = 1e6;

function unsigned(typed: string, size: number): number | null {
  const number = (digits: string | undefined) => Number((digits ?? '0').replace(',', '.'));
  const shown = clock.exec(typed);
  if (shown) return (number(shown[1]) * 3600 + number(shown[2]) * 60 + number(shown[3])) / size;
  if (/^[0-9]+(?:[.,][0-9]+)?$/.test(typed)) return number(typed);
  const found = typed && spelled.exec(typed);
  if (!found) return null;
  return words.reduce((sum, [, each], index) => sum + number(found[index + 1]) * each, 0) / size;
}
