import { useSyncExternalStore } from 'react';
import { whenSignedOut } from '@/api/http';

let isSignedOut = false;
const listeners = new Set<() => void>();

export function setSignedOut(next: boolean): void {
  isSignedOut = next;
  for (const listener of listeners) listener();
}

whenSignedOut(() => setSignedOut(true));

/** True from the moment the server says that the session has ended until somebody signs in again. */
export function useSignedOut(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => isSignedOut,
  );
}
