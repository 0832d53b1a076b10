import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
const parsed = new Map<string, { text: string | null; value: unknown }>();

/** State that this browser remembers, the same for all who use its name; what cannot be read counts as never stored. */
export function useStored<T>(name: string, initial: T): [T, (value: T) => void] {
  const value = useSyncExternalStore(subscribe, () => read<T>(name));
  const store = useCallback(
    (next: T) => {
      localStorage.setItem(name, JSON.stringify(next));
      for (const listener of listeners) listener();
    },
    [name],
  );
  return [value ?? initial, store];
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read<T>(name: string): T | undefined {
  const text = localStorage.getItem(name);
  const known = parsed.get(name);
  if (known && known.text === text) return known.value as T | undefined;
  const value = parse(text);
  parsed.set(name, { text, value });
  return value as T | undefined;
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
