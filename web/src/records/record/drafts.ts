import { useCallback, useState } from 'react';
import { useOwnName } from '@/api/session';

export type Kind = 'comment' | 'note' | 'call' | 'task' | 'meeting';

/** What is being written about a record; moments are instants in UTC. */
export type Draft = {
  kind: Kind;
  text: string;
  from: string | null;
  until: string | null;
  assignee: string | null;
  direction: string;
  result: string | null;
  place: string;
};

const empty = { text: '', from: null, until: null, assignee: null, result: null, place: '' };
const kept = new Map<string, Draft>();

/** The draft about this record; it outlives the panel, so that closing it by mistake loses nothing. */
export function useDraft(id: string) {
  const name = useOwnName(id);
  const [draft, setDraft] = useState<Draft>(
    () => kept.get(name) ?? { kind: 'comment', direction: 'outbound', ...empty },
  );
  const change = useCallback(
    (part: Partial<Draft>) =>
      setDraft((before) => {
        const next = { ...before, ...part };
        kept.set(name, next);
        return next;
      }),
    [name],
  );
  const clear = useCallback(() => change(empty), [change]);
  return { draft, change, clear };
}

/** Whether enough is said for it to be saved. */
export function isReady({ kind, text, from }: Draft): boolean {
  return text.trim() !== '' && (kind !== 'meeting' || from !== null);
}
