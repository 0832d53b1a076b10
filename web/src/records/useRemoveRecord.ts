import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { deleteRecord, restoreRecord } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './record/messages';
import { remember } from './undo';

/** Deletes a record and leaves its page; the toast brings it back. */
export function useRemoveRecord(object: ObjectType, onGone?: () => void): (record: RecordData) => void {
  const client = useQueryClient();
  const router = useRouter();
  const t = useText(texts);
  const refresh = () => client.invalidateQueries({ queryKey: ['records', object.name] });
  const { mutate } = useMutation({
    mutationFn: (record: RecordData) => deleteRecord(object.name, record.id),
    onSuccess: (_nothing, record) => {
      if (onGone) onGone();
      else void router.navigate({ to: '/records/$object', params: { object: object.name } });
      void refresh();
      const undo = remember(() =>
        restoreRecord(object.name, record.id).then(refresh, (error) => toastFailure(asProblem(error).reason)),
      );
      toast(t('deleted', { title: record.title }), { label: t('undo'), run: () => void undo() });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return mutate;
}
