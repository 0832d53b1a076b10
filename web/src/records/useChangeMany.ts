import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { type Batch, type BatchAnswer, changeMany, restoreRecord } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { knownCopy } from './cache';
import { texts } from './messages';
import { remember } from './undo';

const batchLimit = 200;

type Job = { batch: Batch; undo?: () => Promise<void> };

/** Changes many records at once and says how many were changed and why any was refused; can be undone. */
export function useChangeMany(object: ObjectType, onDone: () => void) {
  const client = useQueryClient();
  const t = useText(texts);
  const refresh = () => client.invalidateQueries({ queryKey: ['records', object.name] });

  const { mutate, isPending } = useMutation({
    mutationFn: ({ batch }: Job) => sendInParts(object.name, batch),
    onSuccess: (results, { batch, undo }) => {
      const refused = results.filter((result) => result.outcome === 'refused');
      const count = results.length - refused.length;
      const run =
        undo && remember(() => undo().then(refresh, (error) => toastFailure(asProblem(error).reason)));
      if (count > 0)
        toast(
          t(batch.delete ? 'deleted' : 'changedMany', { count }),
          run && { label: t('undo'), run: () => void run() },
        );
      if (refused.length > 0)
        toastFailure(
          t('refusedMany', {
            count: refused.length,
            reason: refused[0]?.errors?.[0]?.message ?? refused[0]?.detail ?? '',
          }),
        );
      onDone();
      void refresh();
    },
    onError: (error) => toastFailure(t('notSaved', { reason: asProblem(error).reason })),
  });

  const assign = (ids: string[], owner: string) => {
    const before = ids.map((id) => ({ id, owner: knownCopy(client, object.name, id)?.owner ?? null }));
    const undo = () => sendInParts(object.name, { update: before }).then(() => {});
    mutate({ batch: { update: ids.map((id) => ({ id, owner })) }, undo });
  };
  const remove = (ids: string[]) => {
    const undo = () => Promise.all(ids.map((id) => restoreRecord(object.name, id))).then(() => {});
    mutate({ batch: { delete: ids }, undo });
  };
  return { assign, remove, isPending };
}

async function sendInParts(object: string, { update = [], delete: gone = [] }: Batch) {
  const results: BatchAnswer['results'] = [];
  for (let at = 0; at < update.length; at += batchLimit) {
    results.push(...(await changeMany(object, { update: update.slice(at, at + batchLimit) })).results);
  }
  for (let at = 0; at < gone.length; at += batchLimit) {
    results.push(...(await changeMany(object, { delete: gone.slice(at, at + batchLimit) })).results);
  }
  return results;
}
