import { useCallback, useMemo, useRef, useState } from 'react';
import type { Selected } from '@/api/bulk';
import type { Filter } from '@/api/types';
import type { Item } from './items';

type State = { isAll: boolean; ids: ReadonlySet<string> };

const nothing: State = { isAll: false, ids: new Set() };

/** Which records are selected: some by their ids, or all that match but some. */
export function useSelection(items: Item[]) {
  const [state, setState] = useState(nothing);
  const last = useRef(0);

  const isOn = useCallback((id: string) => state.isAll !== state.ids.has(id), [state]);
  const set = useCallback(
    (ids: string[], on: boolean) =>
      setState((before) => {
        const next = new Set(before.ids);
        for (const id of ids) {
          if (on !== before.isAll) next.add(id);
          else next.delete(id);
        }
        return { ...before, ids: next };
      }),
    [],
  );
  const selectAt = (index: number, on: boolean, extend: boolean) => {
    const from = extend ? Math.min(last.current, index) : index;
    const to = extend ? Math.max(last.current, index) : index;
    last.current = index;
    set(idsOf(items.slice(from, to + 1)), on);
  };
  const toggleAt = (index: number, extend: boolean) => {
    const item = items[index];
    if (item?.kind === 'record') selectAt(index, extend || !isOn(item.record.id), extend);
  };
  const loaded = useMemo(() => idsOf(items), [items]);
  const areAllLoaded = useMemo(() => loaded.length > 0 && loaded.every(isOn), [loaded, isOn]);
  const areSomeLoaded = useMemo(
    () => (state.isAll || state.ids.size > 0) && loaded.some(isOn),
    [loaded, isOn, state],
  );
  const count = (total: number) => (state.isAll ? Math.max(0, total - state.ids.size) : state.ids.size);
  const asked = (filter: Filter | undefined, q: string | undefined): Selected =>
    state.isAll ? { filter: filter ?? {}, q, except: [...state.ids] } : { ids: [...state.ids] };
  return {
    isAll: state.isAll,
    isOn,
    selectAt,
    toggleAt,
    areAllLoaded,
    areSomeLoaded,
    selectLoaded: (on: boolean) => (on ? set(loaded, true) : setState(nothing)),
    selectAll: () => setState({ isAll: true, ids: new Set() }),
    clear: () => setState(nothing),
    count,
    asked,
    ids: state.isAll ? null : state.ids,
  };
}

export type Selection = ReturnType<typeof useSelection>;

export function idsOf(items: Item[]): string[] {
  const ids: string[] = [];
  for (const item of items) if (item.kind === 'record') ids.push(item.record.id);
  return ids;
}
