import type { Field, ObjectType } from '@/api/types';

const usual: Partial<Record<Field['type'], number>> = {
  money: 140,
  number: 100,
  percent: 100,
  date: 130,
  datetime: 170,
  boolean: 110,
  select: 140,
  stage: 160,
  user: 170,
  reference: 190,
  references: 190,
  phones: 170,
  emails: 210,
  long_text: 280,
};
const titleWidth = 280;

export const narrowest = 80;
export const widest = 800;
/** The tick box before every row. */
export const checkWidth = 44;

/** The fields a list shows, in order; the title always stands first. */
export function shownFields(object: ObjectType, names: string[]): Field[] {
  const title = titleField(object);
  const others = names
    .map((name) => object.fields.find((field) => field.name === name))
    .filter(
      (field): field is Field => field !== undefined && field.name !== title.name && field.name !== 'title',
    );
  return [title, ...others];
}

/** The field a record is known by. Where the title is composed of others (a person's name) it is read only. */
export function titleField(object: ObjectType): Field {
  const own = object.fields.find((field) => field.name === object.title_field && field.name !== 'title');
  return own ?? { ...composedTitle, label: object.label };
}

const composedTitle: Field = {
  name: 'title',
  type: 'text',
  label: {},
  required: false,
  unique: false,
  read_only: true,
  custom: false,
  options: [],
  target: null,
  sortable: false,
  filterable: false,
  operators: [],
  group: null,
};

export function columnWidth(field: Field, index: number, widths: Record<string, number>): number {
  return widths[field.name] ?? (index === 0 ? titleWidth : (usual[field.type] ?? 160));
}

/** What room is worth to a column: figures and signs need no more than they have. */
const growth: Partial<Record<Field['type'], number>> = {
  money: 0,
  number: 0,
  percent: 0,
  boolean: 0,
  date: 0,
  datetime: 0,
  rating: 0,
};
/** About how wide a letter of a head is, and what stands around its words. */
const letter = 7.5;
const aroundHead = 44;
const widestHead = 240;

const titleGrowth = 2;
const most = 2;
/** Kept free at the end of a row, so that the last edge can be drawn wider. */
const margin = 24;

/**
 * How wide each column is shown: as it was drawn, else its usual width, so that its head can be read; where few columns
 * leave a broad screen empty, those nobody has drawn grow into it, up to twice their width. `room` is that of a whole
 * row, 0 while it is not known.
 */
export function shownWidths(
  fields: Field[],
  heads: string[],
  widths: Record<string, number>,
  room: number,
): number[] {
  const usual = fields.map((field, index) =>
    Math.max(
      columnWidth(field, index, widths),
      field.name in widths
        ? 0
        : Math.min(widestHead, Math.ceil(aroundHead + letter * (heads[index]?.length ?? 0))),
    ),
  );
  const spare = room - margin - checkWidth - usual.reduce((sum, width) => sum + width, 0);
  const shares = fields.map((field, index) =>
    field.name in widths ? 0 : index === 0 ? titleGrowth : (growth[field.type] ?? 1),
  );
  const all = shares.reduce((sum, share) => sum + share, 0);
  if (spare <= 0 || all === 0) return usual;
  return usual.map((width, index) =>
    Math.min(width * most, width + Math.floor((spare * (shares[index] ?? 0)) / all)),
  );
}

/** The names with one moved before another, or to the end. */
export function movedBefore(names: string[], name: string, target: string | null): string[] {
  if (name === target) return names;
  const rest = names.filter((each) => each !== name);
  const at = target === null ? rest.length : rest.indexOf(target);
  return [...rest.slice(0, at < 0 ? rest.length : at), name, ...rest.slice(at < 0 ? rest.length : at)];
}

/** The names with one moved by some places, as far as there are places. */
export function movedBy(names: string[], name: string, by: number): string[] {
  const at = names.indexOf(name);
  const to = Math.max(0, Math.min(names.length - 1, at + by));
  const rest = names.filter((each) => each !== name);
  return [...rest.slice(0, to), name, ...rest.slice(to)];
}
