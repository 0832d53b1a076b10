import type { Looker } from './presence';

/** One change somebody made to a record in my reach. */
export type Change = { object: string; id: string; kind: string; version: number };

/** Who looks at a record in my reach now. */
export type Presence = { object: string; id: string; people: Looker[] };

const callers = new Set<() => void>();
const watchers = new Set<(presence: Presence) => void>();

/** Listens to the changes of others until stopped; the browser reconnects by itself and goes on where it was. */
export function listen(onChange: (change: Change) => void): () => void {
  const source = new EventSource('/api/v1/stream');
  source.addEventListener('change', (event) => onChange(JSON.parse(event.data) as Change));
  source.addEventListener('presence', (event) => {
    const presence = JSON.parse(event.data) as Presence;
    for (const watcher of watchers) watcher(presence);
  });
  source.addEventListener('notice', () => {
    for (const called of callers) called();
  });
  return () => source.close();
}

/** Hears, by the same connection, who comes to look at records and who goes; the answer stops it. */
export function watchPresence(onPresence: (presence: Presence) => void): () => void {
  watchers.add(onPresence);
  return () => watchers.delete(onPresence);
}

/** Hears, by the same connection, that something new turns to me; the answer stops it. */
export function whenCalled(onCall: () => void): () => void {
  callers.add(onCall);
  return () => callers.delete(onCall);
}
