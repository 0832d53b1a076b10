import { useSyncExternalStore } from 'react';

type Offer = { object: string; ids: string[] };

let offer: Offer | null = null;
const listeners = new Set<() => void>();

function announce(next: Offer | null): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** A list says which records it shows and in which order; the answer takes that back. */
export function offerNeighbours(object: string, ids: string[]): () => void {
  const mine = { object, ids };
  announce(mine);
  return () => {
    if (offer === mine) announce(null);
  };
}

/** The records before and after this one in the list that lies under the panel. */
export function useNeighbours(object: string, id: string): { previous?: string; next?: string } {
  const current = useSyncExternalStore(subscribe, () => offer);
  const at = current?.object === object ? current.ids.indexOf(id) : -1;
  if (!current || at < 0) return {};
  return { previous: current.ids[at - 1], next: current.ids[at + 1] };
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
