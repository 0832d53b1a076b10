import { useMutation, useQueryClient } from '@tanstack/react-query';
import { addLink, changeLinkRole, linksQuery, removeLink } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';

/** Ties this record to others, names the role, unties. */
export function useLinks(object: ObjectType, record: RecordData, onAdded: () => void) {
  const client = useQueryClient();
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
    mutationFn: (id: string) => removeLink(...of, id),
    ...options,
    onSuccess: () => {
      refresh();
      void client.invalidateQueries({ queryKey: ['records', object.name, 'one', record.id] });
    },
  });
  return { add: add.mutate, rename: rename.mutate, remove: remove.mutate, isPending: add.isPending };
}
