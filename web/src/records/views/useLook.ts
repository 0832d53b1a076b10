import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo } from 'react';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { type Density, type SavedView, viewsQuery } from '@/api/views';
import { useStored } from '@/lib/useStored';
import { untouched, useListAddress } from '../address';
import {
  type Draft,
  effectiveLook,
  isSame,
  type Look,
  lookOfView,
  plainLook,
  searchOf,
  viewOf,
} from './look';
import { useDraft } from './useDraft';

const none: SavedView[] = [];
const noDraft: Draft = {};

/** How the list looks now: through which view, and what was changed since; and how to change it further. */
export function useLook(object: ObjectType) {
  const { search, change: changeAddress } = useListAddress();
  const { data: views = none, isPending } = useQuery(viewsQuery(object.name));
  const { data: me } = useQuery(meQuery);
  const [density, setDensity] = useStored<Density>('density', 'comfortable');
  const isBare = !search.filter && !search.sort && !search.q && !search.view && !search.group;
  const first =
    !search.v && isBare
      ? views.find((view) => view.default_for.some((role) => me?.roles.includes(role)))
      : undefined;
  const view = views.find((each) => each.id === search.v) ?? first;
  const [stored, store] = useDraft(object.name, view?.id);
  const draft = stored ?? noDraft;

  const base = useMemo(
    () => (view ? lookOfView(view, object, density) : plainLook(object, density)),
    [view, object, density],
  );
  const look = useMemo(() => effectiveLook(base, search, draft), [base, search, draft]);

  const change = useCallback(
    (next: Partial<Look>) => {
      const { columns, widths, frozen, totals, colors, density: dense } = next;
      const own = Object.fromEntries(
        Object.entries({ columns, widths, frozen, totals, colors }).filter(
          ([, value]) => value !== undefined,
        ),
      );
      if (dense) setDensity(dense);
      const isDense = dense && (!view || view.layout.density);
      if (Object.keys(own).length > 0 || isDense)
        store({ ...draft, ...own, ...(isDense && { density: dense }) });
      const parts = searchOf(base, next);
      if (Object.keys(parts).length > 0) changeAddress(parts);
    },
    [base, draft, store, changeAddress, setDensity, view],
  );
  const reset = useCallback(() => {
    store(null);
    changeAddress(untouched);
  }, [store, changeAddress]);

  // The board reads the field of its columns from the address: the view's own is said there.
  const by = view?.kind === 'board' && !search.columns ? view.by : '';
  useEffect(() => {
    if (by) changeAddress({ columns: by });
  }, [by, changeAddress]);

  const isChanged = !isSame(comparable(look), comparable(base));
  return {
    object,
    views,
    isPending: isPending && Boolean(search.v),
    view,
    look,
    q: search.q,
    isChanged,
    change,
    reset,
  };
}

export type LookState = ReturnType<typeof useLook>;

/** What a view keeps; density goes with the person. */
function comparable(look: Look) {
  return viewOf({ ...look, density: 'comfortable' });
}
