import { useEffect } from 'react';
import { type Change, listen } from '@/api/stream';
import { knownCopy } from '@/records/cache';
import { queryClient } from './queryClient';

const gatherFor = 400;

/** Brings what others change to this screen: changes are gathered briefly, then only what they touch is asked for again. */
export function useLiveUpdates(): void {
  useEffect(() => {
    const touched = new Set<string>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = () => {
      timer = undefined;
      const objects = [...touched];
      touched.clear();
      if (queryClient.isMutating() > 0) return;
      for (const object of objects) void queryClient.invalidateQueries({ queryKey: ['records', object] });
      void queryClient.invalidateQueries({ queryKey: ['my-day'] });
    };
    const stop = listen((change) => {
      if (isKnown(change)) return;
      touched.add(change.object);
      timer ??= setTimeout(refresh, gatherFor);
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
