import type { Figure, Part } from '@/api/groups';
import type { Filter, ObjectType } from '@/api/types';
import type { ColorRule, Density, Layout, SavedView, ViewEdit, ViewKind } from '@/api/views';
import type { ListSearch } from '../address';

/** Everything that decides how a list or board looks, but for the words searched for. */
export type Look = {
  kind: ViewKind;
  /** The field that makes the columns of a board, or that places records in a calendar, where it is not the usual one. */
  by?: string;
  /** The field with the end of what a calendar shows. */
  until?: string;
  filter?: Filter;
  sort: string;
  group?: string;
  groupBy?: Part;
  columns: string[];
  widths: Record<string, number>;
  /** How many columns stay at the left while the rest scrolls; the title always does. */
  frozen: number;
  totals: Record<string, Figure>;
  density: Density;
  colors: ColorRule[];
};

/** What this person changed of the columns without saving it. */
export type Draft = Partial<Pick<Look, 'columns' | 'widths' | 'frozen' | 'totals' | 'density' | 'colors'>>;

/** The object's own look, where no view was saved. */
export function plainLook(object: ObjectType, density: Density): Look {
  const money = object.fields.find(
    (field) => field.type === 'money' && object.default_columns.includes(field.name),
  );
  return {
    kind: 'list',
    sort: object.default_sort,
    columns: object.default_columns,
    widths: {},
    frozen: 1,
    totals: money ? { [money.name]: 'sum' } : {},
    density,
    colors: [],
  };
}

export function lookOfView(view: SavedView, object: ObjectType, density: Density): Look {
  const plain = plainLook(object, density);
  const { layout } = view;
  return {
    kind: view.kind,
    by: view.by || undefined,
    until: layout.until || undefined,
    filter: normal(view.filter),
    sort: view.sort || plain.sort,
    group: layout.group || undefined,
    groupBy: layout.group_by,
    columns: view.columns.length > 0 ? view.columns : plain.columns,
    widths: layout.widths ?? {},
    frozen: layout.frozen ?? 1,
    totals: layout.totals ?? plain.totals,
    density: layout.density ?? density,
    colors: layout.colors ?? [],
  };
}

/** The look in force: what the address says over the drafts over the view. */
export function effectiveLook(base: Look, search: ListSearch, draft: Draft): Look {
  return {
    ...base,
    ...draft,
    kind: search.view ?? base.kind,
    by: search.columns ?? base.by,
    until: search.until === 'none' ? undefined : (search.until ?? base.until),
    filter: search.filter ? normal(search.filter) : base.filter,
    sort: search.sort ?? base.sort,
    group: search.group === 'none' ? undefined : (search.group ?? base.group),
    groupBy: search.group ? search.by : (search.by ?? base.groupBy),
  };
}

/** The parts of a look that the address holds, told only where they differ from the base. */
export function searchOf(base: Look, next: Partial<Look>): ListSearch {
  const search: ListSearch = {};
  if ('kind' in next) search.view = next.kind === base.kind ? undefined : next.kind;
  if ('filter' in next) {
    const filter = normal(next.filter);
    search.filter = isSame(filter, base.filter) ? undefined : (filter ?? everything);
  }
  if ('sort' in next) search.sort = next.sort === base.sort ? undefined : next.sort;
  if ('group' in next) {
    const isBase = next.group === base.group && next.groupBy === base.groupBy;
    search.group = isBase ? undefined : (next.group ?? 'none');
    search.by = isBase ? undefined : next.groupBy;
  }
  return search;
}

/** What a view is saved with. */
export function viewOf(look: Look): ViewEdit {
  const layout: Layout = {
    widths: look.widths,
    frozen: look.frozen,
    totals: look.totals,
    density: look.density,
    ...(look.colors.length > 0 && { colors: look.colors }),
    ...(look.kind === 'calendar' && look.until && { until: look.until }),
    ...(look.group && { group: look.group }),
    ...(look.group && look.groupBy && { group_by: look.groupBy }),
  };
  return {
    kind: look.kind,
    by: look.by ?? '',
    filter: look.filter ?? null,
    sort: look.sort,
    columns: look.columns,
    layout,
  };
}

export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));
}

/** The same with the names of every object in order: the server gives them in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value ?? null;
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  return Object.fromEntries(
    entries.sort(([one], [other]) => (one < other ? -1 : 1)).map(([k, v]) => [k, sorted(v)]),
  );
}

/** A filter that wants everything is none. */
function normal(filter: Filter | null | undefined): Filter | undefined {
  if (!filter || Object.keys(filter).length === 0) return undefined;
  return 'and' in filter && filter.and.length === 0 ? undefined : filter;
}

/** Wants every record; said in the address where the view's own filter is taken away. */
const everything = { and: [] } as Filter;
