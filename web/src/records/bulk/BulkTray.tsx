import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { type BulkRun, bulkRunsQuery } from '@/api/bulk';
import { useText } from '@/lib/i18n';
import { BulkLine } from './BulkLine';
import classes from './bulk.module.css';
import { texts } from './messages';
import { hideRun, useWatched, watchRun } from './watched';

const RefusedDialog = lazy(() => import('./RefusedDialog'));

/** The changes of many records that are under way or just over; found again on every list. */
export default function BulkTray() {
  const t = useText(texts);
  const client = useQueryClient();
  const { data: runs = [] } = useQuery(bulkRunsQuery);
  const watched = useWatched();
  const [asked, setAsked] = useState<BulkRun | null>(null);
  const seen = useRef(new Map<string, string>());

  useEffect(() => {
    for (const run of runs) {
      if (run.is_busy) watchRun(run.id);
      const isNews = watched.includes(run.id) && seen.current.get(run.id) !== run.status;
      seen.current.set(run.id, run.status);
      if (!isNews || run.is_busy) continue;
      const isOfAll = run.object === '*';
      void client.invalidateQueries({ queryKey: isOfAll ? ['records'] : ['records', run.object] });
      if (run.kind === 'merge') void client.invalidateQueries({ queryKey: ['duplicates', run.object] });
      if (run.kind === 'make') void client.invalidateQueries({ queryKey: ['records', run.change.object] });
      if (run.kind === 'hand_over') void client.invalidateQueries({ queryKey: ['holdings'] });
      void client.invalidateQueries({ queryKey: ['tags'] });
    }
  }, [runs, watched, client]);

  const shown = runs.filter((run) => watched.includes(run.id)).slice(0, 4);
  if (shown.length === 0) return null;
  return (
    <section className={classes.tray} aria-label={t('tasks')}>
      {shown.map((run) => (
        <BulkLine key={run.id} run={run} onWhy={() => setAsked(run)} onHide={() => hideRun(run.id)} />
      ))}
      <Suspense>{asked && <RefusedDialog run={asked} onClose={() => setAsked(null)} />}</Suspense>
    </section>
  );
}
