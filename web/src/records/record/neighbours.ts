import { useSyncExternalStore } from 'react';

type Offer = { object: string; ids: string[] };

let offer: Offer | null = null;
const listeners = new Set<() => void>();

function announce(next: Offer): void {
  offer = next;
  for (const listener of listeners) listener();
}

/** A list says which records it shows and in which order; it counts until another list says so. */
export function offerNeighbours(object: string, ids: string[]): void {
  announce({ object, ids });
}

/** The records before and after this one in the list that was looked at last. */
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
