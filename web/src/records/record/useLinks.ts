import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addLink, changeLinkRole, type Link, linksQuery, removeLink } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useUndoToast } from '../useUndoToast';
import { texts } from './messages';
import { putBack } from './putBackLink';

/** Ties this record to others, names the role, unties. */
export function useLinks(object: ObjectType, record: RecordData, onAdded: () => void) {
  const client = useQueryClient();
  const t = useText(texts);
  const undoToast = useUndoToast();
  const of = [object.name, record.id] as const;
  const refresh = () => {
    void client.invalidateQueries({ queryKey: linksQuery(...of).queryKey });
    void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
  };
  const options = { onSuccess: refresh, onError: (error: Error) => toastFailure(asProblem(error).reason) };
  const add = useMutation({
    mutationFn: (link: { object: string; id: string; role: string }) => addLink(...of, link),
    ...options,
    onSuccess: () => {
      refresh();
      onAdded();
    },
  });
  const rename = useMutation({
    mutationFn: ({ id, role }: { id: string; role: string }) => changeLinkRole(...of, id, role),
    ...options,
  });
  const remove = useMutation({
    mutationFn: (link: Link) => removeLink(...of, link.id),
    ...options,
    onSuccess: (_nothing, link) => {
      const renew = () => {
        refresh();
        void client.invalidateQueries({ queryKey: ['records', object.name, 'one', record.id] });
      };
      renew();
      const message = t('unlinkedFrom', { title: link.record.title });
      undoToast({ message, takeBack: () => putBack(object, record.id, link), refresh: renew });
    },
  });
  return { add: add.mutate, rename: rename.mutate, remove: remove.mutate, isPending: add.isPending };
}
