import { useEffect } from 'react';
import { type Change, listen } from '@/api/stream';
import { knownCopy } from '@/records/cache';
import { queryClient } from './queryClient';

const gatherFor = 400;
const plans = new Set(['tasks', 'meetings', 'calls']);

/**
 * Brings what others change to this screen: changes are gathered briefly, then only what they touch is asked for again.
 * While a change of mine is under way they wait, so that what I see does not flicker.
 */
export function useLiveUpdates(): void {
  useEffect(() => {
    let gathered: Change[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      if (queryClient.isMutating() > 0) return wait();
      const objects = new Set(gathered.filter((change) => !isKnown(change)).map((change) => change.object));
      const isPlanned = gathered.some((change) => plans.has(change.object));
      gathered = [];
      for (const object of objects) void queryClient.invalidateQueries({ queryKey: ['records', object] });
      // Days and calendars are no copies of records: what I changed on its own page is new to them too.
      if (objects.size > 0 || isPlanned) void queryClient.invalidateQueries({ queryKey: ['my-day'] });
      if (isPlanned) void queryClient.invalidateQueries({ queryKey: ['calendar'] });
    };
    const wait = () => {
      timer ??= setTimeout(refresh, gatherFor);
    };
    const stop = listen((change) => {
      gathered.push(change);
      wait();
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, []);
}

/** My own change comes back too; what this screen shows already need not be asked for. */
function isKnown(change: Change): boolean {
  const copy = knownCopy(queryClient, change.object, change.id);
  return copy !== undefined && copy.version >= change.version;
}
