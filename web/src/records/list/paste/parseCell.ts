import type { Field } from '@/api/types';
import type { Lookups } from '../../fields/lookups';
import { refOf } from '../../fields/values';

export type Parsed = { value: unknown } | { fault: Fault };
export type Fault = 'noSuchChoice' | 'notNumber' | 'notDay' | 'notYesNo' | 'readOnly' | 'noReference';

type Known = { lookups: Lookups; labelOf: (field: Field, value: string) => string };

const yes = ['true', 'yes', '1', 'так', 'да', '✓', 'x'];
const no = ['false', 'no', '0', 'ні', 'нет', '–', '-'];

/** The value that a pasted text means in a field; what only the server can know is left to it. */
export function parseCell(field: Field, text: string, before: unknown, known: Known): Parsed {
  const words = text.trim();
  if (words === '') return { value: field.type === 'boolean' ? false : isList(field) ? [] : null };
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'rating':
      return numberOf(words);
    case 'money':
      return moneyOf(words, before);
    case 'boolean':
      return yesOrNo(words);
    case 'date':
      return dayOf(words);
    case 'select':
      return optionOf(field, words, known);
    case 'multi_select': {
      const parsed = listIn(words).map((each) => optionOf(field, each, known));
      const fault = parsed.find((each) => 'fault' in each);
      return fault ?? { value: parsed.map((each) => ('value' in each ? each.value : null)) };
    }
    case 'user':
      return named([...known.lookups.users.values()], words, before);
    case 'stage':
      return named([...known.lookups.stages.values()], words, before);
    case 'reference':
    case 'references':
    case 'address':
    case 'handles':
    case 'file':
      return { fault: 'noReference' };
    default:
      return { value: isList(field) ? listIn(words) : words };
  }
}

function isList(field: Field): boolean {
  return ['tags', 'phones', 'emails', 'urls', 'multi_select'].includes(field.type);
}

function listIn(words: string): string[] {
  return words
    .split(/[,;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);
}

/** "1 234,50" and "1,234.50" alike: the last of comma and point parts the decimals. */
export function numberOf(words: string): Parsed {
  const plain = words.replace(/[\s\u00a0\u202f'%]/g, '');
  const decimal = Math.max(plain.lastIndexOf(','), plain.lastIndexOf('.'));
  const isGrouped = plain.split(/[.,]/).length > 2 && /^-?\d{1,3}([.,]\d{3})+$/.test(plain);
  const text =
    decimal < 0 || isGrouped
      ? plain.replace(/[.,]/g, '')
      : `${plain.slice(0, decimal).replace(/[.,]/g, '')}.${plain.slice(decimal + 1)}`;
  const value = Number(text);
  return text === '' || Number.isNaN(value) ? { fault: 'notNumber' } : { value };
}

function moneyOf(words: string, before: unknown): Parsed {
  const currency = words.match(/[A-Z]{3}/)?.[0] ?? (before as { currency?: string } | null)?.currency;
  const parsed = numberOf(words.replace(/[A-Z]{3}|[₴$€₽£]/g, ''));
  if ('fault' in parsed) return parsed;
  const amount = String(parsed.value);
  return { value: currency ? { amount, currency } : amount };
}

function yesOrNo(words: string): Parsed {
  const word = words.toLowerCase();
  if (yes.includes(word)) return { value: true };
  return no.includes(word) ? { value: false } : { fault: 'notYesNo' };
}

/** ISO days, and days as they are written here: 31.03.2026, 31/03/2026. */
export function dayOf(words: string): Parsed {
  const iso = words.match(/^(\d{4})-(\d{1,2})-(\d{1,2})/);
  const own = words.match(/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/);
  const [year, month, day] = iso ? iso.slice(1) : own ? own.slice(1).reverse() : [];
  if (!year || !month || !day) return { fault: 'notDay' };
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
    ? { value: text }
    : { fault: 'notDay' };
}

function optionOf(field: Field, words: string, { labelOf }: Known): Parsed {
  const wanted = words.toLowerCase();
  const found = field.options.find(
    (option) =>
      option.value.toLowerCase() === wanted || labelOf(field, option.value).toLowerCase() === wanted,
  );
  return found ? { value: found.value } : { fault: 'noSuchChoice' };
}

/** Somebody or some stage by name; the value stays where the name is its own. */
function named(all: { id: string; name: string }[], words: string, before: unknown): Parsed {
  const wanted = words.toLowerCase();
  const fitting = all.filter((each) => each.name.toLowerCase() === wanted);
  const own = fitting.find((each) => each.id === refOf(before)?.id) ?? fitting[0];
  return own ? { value: own.id } : { fault: 'noSuchChoice' };
}
