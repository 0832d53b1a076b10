import { useSyncExternalStore } from 'react';

/** Questions to the person at the screen, asked from anywhere and answered one after another where `useQuestion` stands. */
export function questions<Question>() {
  let waiting: Question[] = [];
  const listeners = new Set<() => void>();
  const put = (next: Question[]) => {
    waiting = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    ask: (question: Question) => put([...waiting, question]),
    /** The question to be answered now, and how to be done with it. */
    useQuestion: () => ({
      question: useSyncExternalStore(subscribe, () => waiting[0]),
      settle: () => put(waiting.slice(1)),
    }),
  };
}
