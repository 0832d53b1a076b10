import { useMutation, useQueryClient } from '@tanstack/react-query';
import { fieldOf } from '@/api/objects';
import { asProblem, type Problem } from '@/api/problem';
import { patchRecord, recordQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { changeCopies, knownCopy } from './cache';
import { askAbout, contested } from './conflicts';
import { expandable, merged, toWire } from './fields/values';
import { texts } from './messages';
import { remember } from './undo';

export type Edit = {
  record: RecordData;
  values: Record<string, unknown>;
  /** Takes what the server refused, instead of the usual toast. */
  onRefused?: (problem: Problem) => void;
  isUndo?: boolean;
};

/**
 * Changes a record: the screen shows it at once, the server's answer settles it. What is refused goes back to what it
 * was, with the reason; where somebody else changed the same field first, the person chooses what shall stand.
 */
export function useEditRecord(object: ObjectType): (edit: Edit) => void {
  const client = useQueryClient();
  const t = useText(texts);
  const label = useLabel();

  const { mutate } = useMutation({
    // One after another: the version that the next change builds on comes with the answer to the last.
    scope: { id: `edit-${object.name}` },
    mutationFn: ({ record, values }: Edit) => {
      const version = knownCopy(client, object.name, record.id)?.version ?? record.version;
      return patchRecord(object.name, record.id, wire(object, values), version);
    },
    onMutate: ({ record, values }) => {
      const before = knownCopy(client, object.name, record.id) ?? record;
      changeCopies(client, object.name, record.id, (copy) => ({ ...copy, ...values }));
      return Object.fromEntries(Object.keys(values).map((name) => [name, before[name]]));
    },
    onSuccess: (fresh, { record, values, isUndo }, before) => {
      changeCopies(client, object.name, record.id, (copy) => merged(copy, fresh));
      void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
      if (isUndo) return;
      const undo = remember(() => mutate({ record, values: before, isUndo: true }));
      toast(t('saved', { field: fieldNames(values) }), { label: t('undo'), run: undo });
    },
    onError: (error, edit, before) => {
      const problem = asProblem(error);
      changeCopies(client, object.name, edit.record.id, (copy) => ({ ...copy, ...before }));
      if (problem.status === 412) return void meet(edit, problem, before ?? {});
      if (edit.onRefused && problem.status === 422) return edit.onRefused(problem);
      const reason = problem.status === 0 ? t('offline') : t('notSaved', { reason: problem.reason });
      toastFailure(reason, { label: t('retry'), run: () => mutate(edit) });
    },
  });

  /** Somebody was first: other fields do not matter and ours is sent again; the same field is asked about. */
  const meet = async (edit: Edit, problem: Problem, before: Record<string, unknown>) => {
    const { id } = edit.record;
    const known = problem.current as RecordData | null;
    const theirs = await client
      .fetchQuery({ ...recordQuery(object.name, id, expandable(object)), staleTime: 0 })
      .catch(() => known);
    if (!theirs) return toastFailure(t('conflict'));
    changeCopies(client, object.name, id, (copy) => merged(copy, theirs));
    const again = (values: Record<string, unknown>) => mutate({ ...edit, values, record: theirs });
    const fields = contested(edit.values, before, theirs);
    if (fields.length === 0) again(edit.values);
    else askAbout({ object, mine: edit.values, theirs, fields, save: again });
  };
  const fieldNames = (values: Record<string, unknown>) =>
    Object.keys(values)
      .map((name) => label(fieldOf(object, name)?.label ?? {}))
      .join(', ');
  return mutate;
}

function wire(object: ObjectType, values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const field = fieldOf(object, name);
    return [name, field ? toWire(field, value) : value];
  });
  return Object.fromEntries(entries);
}
