import { useMutation, useQueryClient } from '@tanstack/react-query';
import { deleteComment, restoreComment, type TimelineEvent } from '@/api/history';
import { asProblem } from '@/api/problem';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useUndoToast } from '../useUndoToast';
import { texts } from './messages';

/** Takes back a comment of one's own; the toast says it again. */
export function useTakeBackComment(): (event: TimelineEvent) => void {
  const t = useText(texts);
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const { mutate } = useMutation({
    mutationFn: (event: TimelineEvent) => deleteComment(...placeOf(event)),
    onSuccess: (_nothing, event) => {
      const refresh = () => void client.invalidateQueries({ queryKey: ['records'], predicate: isHistory });
      refresh();
      undoToast({
        message: t('commentRemoved'),
        takeBack: () => restoreComment(...placeOf(event)),
        refresh,
      });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return mutate;
}

function isHistory({ queryKey }: { queryKey: readonly unknown[] }): boolean {
  return queryKey[2] === 'timeline';
}

/** A comment on a related record stands in this history too: it is asked for where it was made. */
function placeOf(event: TimelineEvent): [string, string, string] {
  return [event.object, event.record?.id ?? '', String(event.data.comment)];
}
