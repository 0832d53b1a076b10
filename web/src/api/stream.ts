import type { Looker } from './presence';
import { seeingUrl } from './seeAs';

/** One change somebody made to a record in my reach. */
export type Change = { object: string; id: string; kind: string; version: number };

/** Who looks at a record in my reach now. */
export type Presence = { object: string; id: string; people: Looker[] };

const callers = new Set<() => void>();
const watchers = new Set<(presence: Presence) => void>();

const hearers = new Set<(change: Change) => void>();

const tryAgainAfter = 5_000;

/**
 * Listens to the changes of others until stopped, from the cursor `since` on: what was read before the connection stood
 * is renewed too. The browser reconnects by itself and goes on where it was; where too much was missed, or the server
 * refused for a while, `onMissed` is told to read anew.
 */
export function listen(
  since: string | null,
  onChange: (change: Change) => void,
  onMissed: () => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let source = open(since);
  function open(cursor: string | null = null): EventSource {
    const from = cursor ? `?${new URLSearchParams({ cursor })}` : '';
    const opened = new EventSource(seeingUrl(`/api/v1/stream${from}`));
    opened.addEventListener('change', (event) => {
      const change = JSON.parse(event.data) as Change;
      onChange(change);
      for (const hear of hearers) hear(change);
    });
    opened.addEventListener('presence', (event) => {
      const presence = JSON.parse(event.data) as Presence;
      for (const watcher of watchers) watcher(presence);
    });
    // What rang before the connection stood, or while it was away, is not told again.
    opened.addEventListener('hello', () => {
      for (const called of callers) called();
    });
    opened.addEventListener('notice', () => {
      for (const called of callers) called();
    });
    opened.addEventListener('reset', onMissed);
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      timer = setTimeout(() => {
        source = open();
        source.addEventListener('hello', onMissed, { once: true });
      }, tryAgainAfter);
    });
    return opened;
  }
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

/** Hears, by the same connection, what others change; the answer stops it. */
export function watchChanges(onChange: (change: Change) => void): () => void {
  hearers.add(onChange);
  return () => hearers.delete(onChange);
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
