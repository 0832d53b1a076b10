import { useCallback, useContext, useEffect, useRef } from 'react';
import { PresenceContext, writing } from './presence';

const pause = 5_000;

/** Who else writes into the history of this record now; `say` tells that I do, until I pause or have `done`. */
export function useWriting(): { names: string[]; say: () => void; done: () => void } {
  const { others, setEditing } = useContext(PresenceContext);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const done = useCallback(() => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    // Not where a field is being changed by now.
    setEditing((now) => (now === writing ? null : now));
  }, [setEditing]);
  const say = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(done, pause);
    setEditing(writing);
  }, [done, setEditing]);
  useEffect(() => done, [done]);
  return { names: others.filter(({ editing }) => editing === writing).map(({ name }) => name), say, done };
}
