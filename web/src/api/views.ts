import { queryOptions } from '@tanstack/react-query';
import type { Figure, Part } from './groups';
import { call } from './http';
import type { Filter } from './types';

export type ViewKind = 'list' | 'board' | 'calendar';
export type Density = 'comfortable' | 'compact';

/** What is so is marked with the colour; of several rules the first that holds. Without a name it is told by its filter. */
export type ColorRule = { color: string; where: Filter; name?: string };

/** How a list looks beside its columns and their order. */
export type Layout = {
  widths?: Record<string, number>;
  frozen?: number;
  group?: string;
  group_by?: Part;
  totals?: Record<string, Figure>;
  density?: Density;
  colors?: ColorRule[];
  until?: string;
};

/** A way to look at an object's records that somebody kept: for themselves, their team, or all. */
export type SavedView = {
  id: string;
  object: string;
  name: string;
  kind: ViewKind;
  scope: 'mine' | 'team' | 'all';
  team: string | null;
  owner: string | null;
  columns: string[];
  filter: Filter | null;
  sort: string;
  by: string;
  sum: string;
  layout: Layout;
  default_for: string[];
  pinned: boolean;
  position: number;
  mine: boolean;
  permissions: { update: boolean };
};

export type ViewEdit = Partial<Omit<SavedView, 'id' | 'object' | 'mine' | 'owner' | 'permissions'>>;

export const viewsQuery = (object: string) =>
  queryOptions({
    queryKey: ['views', object],
    queryFn: async () => (await call<{ items: SavedView[] }>('GET', '/views', { query: { object } })).items,
    staleTime: 60_000,
  });

/** The pinned views of every object, for the navigation. */
export const pinnedViewsQuery = queryOptions({
  queryKey: ['views'],
  queryFn: async () =>
    (await call<{ items: SavedView[] }>('GET', '/views')).items.filter((view) => view.pinned),
  staleTime: 60_000,
});

export const teamsQuery = queryOptions({
  queryKey: ['teams'],
  queryFn: async () => (await call<{ items: { id: string; name: string }[] }>('GET', '/teams')).items,
  staleTime: 5 * 60_000,
});

export const roleNamesQuery = queryOptions({
  queryKey: ['roles', 'names'],
  queryFn: async () =>
    (await call<{ items: { name: string; label: Record<string, string> }[] }>('GET', '/roles')).items,
  staleTime: 5 * 60_000,
  retry: false,
});

export function saveView(object: string, view: ViewEdit): Promise<SavedView> {
  return call('POST', '/views', { body: { object, ...view } });
}

export function changeView(id: string, edit: ViewEdit): Promise<SavedView> {
  return call('PATCH', `/views/${id}`, { body: edit });
}

export function deleteView(id: string): Promise<null> {
  return call('DELETE', `/views/${id}`);
}
