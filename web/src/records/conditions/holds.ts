import type { Condition, Field, Filter } from '@/api/types';
import { isBlank, refOf } from '../fields/values';
import { fold } from './fold';
import { isMadeUp } from './madeUp';
import type { Moment } from './moment';
import { timeHolds } from './times';

type Values = Record<string, unknown>;

const contraries: Record<string, string> = {
  ne: 'eq',
  not_in: 'in',
  is_empty: 'is_not_empty',
  not_within_last: 'within_last',
};

/**
 * Whether a filter over the record's own fields holds for its values, as the server would judge it; null where that is
 * not known here, as of a field hidden from this person. One table of cases holds the two together.
 */
export function holds(filter: Filter, fields: Field[], values: Values, moment: Moment): boolean | null {
  if ('and' in filter) return all(filter.and.map((part) => holds(part, fields, values, moment)));
  if ('or' in filter) {
    const found = all(filter.or.map((part) => turned(holds(part, fields, values, moment))));
    return turned(found);
  }
  if ('not' in filter) return turned(holds(filter.not, fields, values, moment));
  if (!('field' in filter)) return null;
  const { field: path, op, value } = filter as Condition;
  const [name = '', part] = path.split('.');
  const field = fields.find((each) => each.name === name);
  if (!field) return null;
  const whole = values[name];
  const found = part ? (whole as Values | null | undefined)?.[part] : whole;
  const positive = contraries[op] ?? op;
  const answer = compares(part ? { ...field, type: 'text' } : field, positive, found, value, moment);
  return positive === op ? answer : turned(answer);
}

const turned = (found: boolean | null) => (found === null ? null : !found);

function all(found: (boolean | null)[]): boolean | null {
  if (found.includes(false)) return false;
  return found.includes(null) ? null : true;
}

function isNothing(value: unknown): boolean {
  const isBare = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isBlank(value) || isBare;
}

function compares(field: Field, op: string, value: unknown, asked: unknown, moment: Moment): boolean | null {
  if (isNothing(value)) return false;
  if (op === 'is_not_empty') return true;
  if (op === 'is_made_up') return [value].flat().some((each) => isMadeUp(String(each)));
  const wanted = Array.isArray(asked) ? asked : [asked];
  switch (field.type) {
    case 'number':
    case 'percent':
    case 'rating':
    case 'autonumber':
    case 'money':
      return numberHolds(
        op,
        numberOf(value, moment),
        wanted.map((each) => numberOf(each, moment)),
      );
    case 'boolean':
      return value === asked;
    case 'date':
    case 'datetime':
      return timeHolds(String(value), field.type === 'date', { op, value: asked }, moment);
    case 'select':
    case 'stage':
    case 'user':
    case 'reference':
      return wanted.includes(refOf(value)?.id);
    case 'address':
    case 'handles':
      return Object.values(value as Values).some((each) => has(String(each), asked));
    case 'multi_select':
    case 'tags':
    case 'emails':
    case 'phones':
    case 'references':
      return listHolds(field, op, value as unknown[], wanted);
    default:
      return textHolds(field, op, String(value), wanted);
  }
}

function numberOf(value: unknown, { currency }: Moment): number | null {
  const money = typeof value === 'object' && value !== null ? (value as Values) : null;
  if (money && money.currency !== currency) return null;
  const text = String(money ? money.amount : value).replace(/\s/g, '');
  const number = Number(text.includes('.') ? text : text.replace(',', '.'));
  return text === '' || Number.isNaN(number) ? null : number;
}

function numberHolds(op: string, number: number | null, wanted: (number | null)[]): boolean | null {
  const [first = null, last = null] = wanted;
  if (number === null || first === null || wanted.includes(null)) return null;
  const tests: Record<string, boolean> = {
    eq: number === first,
    in: wanted.includes(number),
    lt: number < first,
    lte: number <= first,
    gt: number > first,
    gte: number >= first,
    between: first <= number && last !== null && number <= last,
  };
  return tests[op] ?? null;
}

function listHolds(field: Field, op: string, value: unknown[], wanted: unknown[]): boolean {
  const items = value.map((each) => refOf(each)?.id ?? String(each));
  const isByPiece = op === 'contains' && (field.type === 'emails' || field.type === 'phones');
  if (isByPiece) return wanted.every((piece) => items.some((item) => has(item, pieceOf(field, piece))));
  if (op === 'in') return wanted.some((each) => items.includes(String(each)));
  return wanted.every((each) => items.includes(String(each)));
}

function textHolds(field: Field, op: string, text: string, wanted: unknown[]): boolean | null {
  const piece = fold(pieceOf(field, wanted[0]));
  if (op === 'eq' || op === 'in') return wanted.includes(text);
  if (op === 'contains') return fold(text).includes(piece);
  if (op === 'starts_with') return fold(text).startsWith(piece);
  return op === 'ends_with' ? fold(text).endsWith(piece) : null;
}

function has(text: string, piece: unknown): boolean {
  return fold(text).includes(fold(String(piece)));
}

/** A piece of a phone number may be written with brackets and spaces. */
function pieceOf(field: Field, piece: unknown): string {
  const isPhone = field.type === 'phone' || field.type === 'phones';
  return isPhone ? String(piece).replace(/[\s().-]/g, '') : String(piece);
}
