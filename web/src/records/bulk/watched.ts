import { useSyncExternalStore } from 'react';

let watched: readonly string[] = [];
const listeners = new Set<() => void>();

function keep(next: readonly string[]): void {
  watched = next;
  for (const listener of listeners) listener();
}

/** Keeps a run in the tray also when it is over, until it is hidden. */
export function watchRun(id: string): void {
  if (!watched.includes(id)) keep([...watched, id]);
}

export function hideRun(id: string): void {
  keep(watched.filter((each) => each !== id));
}

export function useWatched(): readonly string[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => watched,
  );
}
