import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { keepOwnLook, type OwnLook, ownLooksQuery } from '@/api/ownLooks';
import { useStored } from '@/lib/useStored';
import type { Draft } from './look';

type Kept = [Draft | null, (draft: Draft | null) => void];

const settlesAfter = 500;
const timers = new Map<string, ReturnType<typeof setTimeout>>();

/**
 * What this person changed of the columns. Of an object's own look it is kept on the server, so that it is there on every
 * device; the browser keeps it too, until it is sent. Of a saved view it stays in the browser.
 */
export function useDraft(object: string, view: string | undefined): Kept {
  const [stored, store] = useStored<Draft | null>(`look-${object}-${view ?? 'all'}`, null);
  const [own, send] = useOwnLook(object);
  const [isUnsent, setUnsent] = useStored(`look-${object}-unsent`, false);
  const keep = useCallback(
    (draft: Draft | null) => {
      store(draft);
      if (view) return;
      setUnsent(true);
      send(draft ?? {}, settlesAfter, () => setUnsent(false));
    },
    [view, store, send, setUnsent],
  );
  const isLeft = isUnsent && !view && own !== undefined && !timers.has(object);
  useEffect(() => {
    if (isLeft) send(stored ?? {}, 0, () => setUnsent(false));
  }, [isLeft, stored, send, setUnsent]);
  if (view || isUnsent || !own) return [stored, keep];
  return [Object.keys(own).length > 0 ? own : null, keep];
}

type Send = (look: OwnLook['look'], after: number, onSent: () => void) => void;

/** What the server keeps of an object's look (undefined: nothing, or not known yet), and how to send another. */
function useOwnLook(object: string): [OwnLook['look'] | undefined, Send] {
  const client = useQueryClient();
  const { data: looks } = useQuery(ownLooksQuery);
  const { mutate } = useMutation({
    scope: { id: `own-look-${object}` },
    mutationFn: (look: OwnLook['look']) => keepOwnLook(object, { look }),
    onSuccess: (kept) =>
      client.setQueryData<OwnLook[]>(ownLooksQuery.queryKey, (known = []) => [
        ...known.filter((each) => each.object !== object),
        kept,
      ]),
  });
  const send = useCallback<Send>(
    (look, after, onSent) => {
      clearTimeout(timers.get(object));
      const timer = setTimeout(() => {
        timers.delete(object);
        mutate(look, { onSuccess: () => !timers.has(object) && onSent() });
      }, after);
      timers.set(object, timer);
    },
    [object, mutate],
  );
  return [looks && (looks.find((each) => each.object === object)?.look ?? {}), send];
}
