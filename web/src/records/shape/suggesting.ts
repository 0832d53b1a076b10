import type { Field, ObjectType } from '@/api/types';

/** The functions of formulas with what they take. */
const functions = [
  'if(condition, value, otherwise)',
  'coalesce(value, value)',
  'is_empty(value)',
  'round(number, places)',
  'min(value, value)',
  'max(value, value)',
  'abs(number)',
  'floor(number)',
  'ceil(number)',
  'mod(number, number)',
  'number(value)',
  'percent(number)',
  'money(number)',
  'today()',
  'now()',
  'date(value)',
  'year(date)',
  'month(date)',
  'day(date)',
  'weekday(date)',
  'days_between(date, date)',
  'hours_between(moment, moment)',
  'add_days(date, number)',
  'add_months(date, number)',
  'concat(value, value)',
  'upper(text)',
  'lower(text)',
  'trim(text)',
  'left(text, count)',
  'right(text, count)',
  'len(text)',
  'contains(text, piece)',
  'starts_with(text, piece)',
];

export type Suggestion = { insert: string; hint: string; field?: Field };

const unreadable = new Set(['address', 'handles', 'file', 'references']);

/** The word before the caret: letters of a name or a path. */
export function wordBefore(text: string, caret: number): string {
  return /[A-Za-z_][A-Za-z0-9_.]*$/.exec(text.slice(0, caret))?.[0] ?? '';
}

/** What may stand where `word` was begun: fields of the object its path has reached, and functions. */
export function suggestions(
  objects: ObjectType[],
  object: ObjectType,
  word: string,
  label: (field: Field) => string,
): Suggestion[] {
  const steps = word.split('.');
  const begun = (steps.pop() ?? '').toLowerCase();
  const here = steps.reduce<ObjectType | undefined>((at, step) => {
    const target = at?.fields.find(({ name }) => name === step)?.target;
    return objects.find(({ name }) => name === target);
  }, object);
  const path = steps.map((step) => `${step}.`).join('');
  const fields = (here?.fields ?? [])
    .filter((field) => !unreadable.has(field.type))
    .filter((field) => `${field.name} ${label(field)}`.toLowerCase().includes(begun))
    .sort((a, b) => Number(b.name.startsWith(begun)) - Number(a.name.startsWith(begun)))
    .map((field) => {
      const leads = field.type === 'reference' || field.type === 'user' || field.type === 'stage';
      return { insert: `${path}${field.name}${leads ? '.' : ''}`, hint: label(field), field };
    });
  const called = path ? [] : functions.filter((call) => begun && call.startsWith(begun));
  return [...called.map((call) => ({ insert: call.replace(/\(.*/, '('), hint: call })), ...fields].slice(
    0,
    12,
  );
}
