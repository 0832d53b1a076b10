import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { Part } from '@/api/groups';
import type { Filter } from '@/api/types';
import type { ViewKind } from '@/api/views';
import type { Day } from './calendar/days';
import { type CalendarView, calendarViews, isDay } from './calendar/shownDays';

const kinds: ViewKind[] = ['list', 'board', 'calendar'];
const parts: Part[] = ['day', 'week', 'month', 'quarter', 'year'];

/** What the address of a list or board says; together with the object it is the whole view. */
export type ListSearch = {
  /** The saved view that is looked through; `all` is the object's own. */
  v?: string;
  view?: ViewKind;
  filter?: Filter;
  sort?: string;
  q?: string;
  pipeline?: string;
  /** The field the list is grouped by; `none` where the saved view groups and this look does not. */
  group?: string;
  by?: Part;
  /** The field that makes the columns of a board, and the one that makes its lanes. */
  columns?: string;
  lanes?: string;
  /** A day of the past, as of which a board is looked at. */
  as_of?: string;
  /** The field with the end of what a calendar shows (`none`: not the saved view's); how many days it shows, and which. */
  until?: string;
  show?: CalendarView;
  date?: Day;
};

/** Nothing of a look said in the address: the view is shown as it was saved. */
export const untouched: ListSearch = {
  filter: undefined,
  sort: undefined,
  view: undefined,
  group: undefined,
  by: undefined,
  columns: undefined,
  lanes: undefined,
  until: undefined,
};

/** The record that lies open as a panel over any page: "deals/0190…". */
export type FrameSearch = { open?: string };

export function readFrameSearch(raw: Record<string, unknown>): FrameSearch {
  return { open: text(raw.open) };
}

export function readListSearch(raw: Record<string, unknown>): ListSearch {
  return {
    v: text(raw.v),
    view: kinds.find((kind) => kind === raw.view),
    filter: isTree(raw.filter) ? raw.filter : undefined,
    sort: text(raw.sort),
    q: text(raw.q),
    pipeline: text(raw.pipeline),
    columns: text(raw.columns),
    lanes: text(raw.lanes),
    as_of: text(raw.as_of),
    until: text(raw.until),
    show: calendarViews.find((show) => show === raw.show),
    date: typeof raw.date === 'string' && isDay(raw.date) ? raw.date : undefined,
    group: text(raw.group),
    by: parts.find((part) => part === raw.by),
  };
}

function text(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value ? value : undefined;
}

function isTree(value: unknown): value is Filter {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Opens a record over the page; closing is opening nothing. Does not listen to the address: for rows without number. */
export function useOpening() {
  const navigate = useNavigate();
  return useCallback(
    (next: { object: string; id: string } | null) => {
      const target = next ? `${next.object}/${next.id}` : undefined;
      void navigate({ to: '.', search: ((before: object) => ({ ...before, open: target })) as never });
    },
    [navigate],
  );
}

/** The open record and how to open another. */
export function useOpenRecord() {
  const { open } = useSearch({ strict: false }) as FrameSearch;
  const openRecord = useOpening();
  const [object, id] = open?.split('/') ?? [];
  return { open: object && id ? { object, id } : null, openRecord };
}

/** The view in the address, and how to change parts of it. */
export function useListAddress() {
  const search = useSearch({ strict: false }) as ListSearch;
  const navigate = useNavigate();
  const change = useCallback(
    (part: ListSearch) => {
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...part })) as never,
        replace: true,
      });
    },
    [navigate],
  );
  return { search, change };
}
