import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import {
  type BulkAction,
  type BulkRun,
  bulkRunsQuery,
  type Selected,
  startBulk,
  stopBulk,
  undoBulk,
} from '@/api/bulk';
import { asProblem } from '@/api/problem';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { remember } from '../undo';
import { texts } from './messages';
import { watchRun } from './watched';

type Wish = { object: string; selected: Selected; action: BulkAction };

/** Keeps a run that was begun in sight: the tray shows how far it is, and it is the last thing that can be undone. */
export function useKeepRun(): (run: BulkRun) => void {
  const client = useQueryClient();
  const { undo } = useBulk();
  return (run) => {
    keepIn(client, run);
    remember(() => undo(run.id));
  };
}

function keepIn(client: QueryClient, run: BulkRun): void {
  watchRun(run.id);
  client.setQueryData<BulkRun[]>(bulkRunsQuery.queryKey, (known = []) => [
    run,
    ...known.filter((each) => each.id !== run.id),
  ]);
  void client.invalidateQueries({ queryKey: bulkRunsQuery.queryKey, exact: true });
  void client.invalidateQueries({ queryKey: [...bulkRunsQuery.queryKey, 'past'] });
}

/** Begins, stops and takes back changes of many records; the tray shows how far they are. */
export function useBulk() {
  const client = useQueryClient();
  const t = useText(texts);
  const keep = (run: BulkRun) => keepIn(client, run);
  const undo = useMutation({
    mutationFn: undoBulk,
    onSuccess: keep,
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const start = useMutation({
    mutationFn: ({ object, selected, action }: Wish) =>
      startBulk(object, selected, action, crypto.randomUUID()),
    onSuccess: (run) => {
      keep(run);
      remember(() => undo.mutate(run.id));
    },
    onError: (error) => {
      if (asProblem(error).status !== 422) toastFailure(t('notStarted', { reason: asProblem(error).reason }));
    },
  });
  const stop = useMutation({
    mutationFn: stopBulk,
    onSuccess: keep,
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return { start, stop: stop.mutate, undo: undo.mutate };
}
