import type { Field, ObjectType } from '@/api/types';
import { useStored } from '@/lib/useStored';

const widths: Partial<Record<Field['type'], number>> = {
  money: 130,
  number: 100,
  percent: 100,
  date: 130,
  datetime: 170,
  boolean: 80,
  select: 140,
  stage: 160,
  user: 170,
  reference: 190,
  references: 190,
  phones: 170,
  emails: 210,
  long_text: 280,
};

export type ColumnChoice = { names: string[]; sizes: Record<string, number> };

/** The columns this person chose for an object, else the object's own; the title always stands first. */
export function useColumns(object: ObjectType) {
  const [stored, store] = useStored<ColumnChoice | null>(`columns-${object.name}`, null);
  const wanted = stored?.names ?? object.default_columns;
  const title = titleField(object);
  const others = wanted
    .map((name) => object.fields.find((field) => field.name === name))
    .filter((field): field is Field => field !== undefined && field.name !== title.name);
  return {
    fields: [title, ...others],
    sizes: stored?.sizes ?? {},
    choose: (names: string[]) => store({ names, sizes: stored?.sizes ?? {} }),
    resize: (sizes: Record<string, number>) => store({ names: wanted, sizes }),
    reset: () => store(null),
  };
}

/** The field a record is known by. Where the title is composed of others (a person's name) it is read only. */
function titleField(object: ObjectType): Field {
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

export function columnWidth(field: Field, index: number): number {
  return index === 0 ? 280 : (widths[field.type] ?? 160);
}
