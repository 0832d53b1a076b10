import { useMutation, useQueryClient } from '@tanstack/react-query';
import { attachmentsQuery } from '@/api/history';
import { fieldOf } from '@/api/objects';
import { asProblem, type Problem } from '@/api/problem';
import { patchRecord, recordQuery } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { changeCopies, knownCopy } from './cache';
import { askAbout, contested } from './conflicts';
import { useLookups } from './fields/lookups';
import { expandable, merged, refOf, toWire } from './fields/values';
import { askForMissing, lossFields, missingFields } from './gate/gates';
import { texts } from './messages';
import { remember } from './undo';

export type Edit = {
  record: RecordData;
  values: Record<string, unknown>;
  /** Takes what the server refused, instead of the usual toast. */
  onRefused?: (problem: Problem) => void;
  isUndo?: boolean;
  /** The fields that were asked for before it was let through. */
  asked?: string[];
};

/**
 * Changes a record: the screen shows it at once, the server's answer settles it. What is refused goes back to what it
 * was, with the reason; where somebody else changed the same field first, the person chooses what shall stand; what a
 * stage or the record still lacks is asked for.
 */
export function useEditRecord(object: ObjectType): (edit: Edit) => void {
  const client = useQueryClient();
  const t = useText(texts);
  const label = useLabel();
  const { stages } = useLookups();

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
      if (Object.keys(values).some((name) => fieldOf(object, name)?.type === 'file'))
        void client.invalidateQueries({ queryKey: attachmentsQuery(object.name, record.id).queryKey });
      if (isUndo) return;
      const undo = remember(() => mutate({ record, values: before, isUndo: true }));
      toast(t('saved', { field: fieldNames(values) }), { label: t('undo'), run: undo });
    },
    onError: (error, edit, before) => {
      const problem = asProblem(error);
      changeCopies(client, object.name, edit.record.id, (copy) => ({ ...copy, ...before }));
      if (problem.status === 412) return void meet(edit, problem, before ?? {});
      const wanted = edit.isUndo ? [] : missingFields(object, edit.values, edit.asked ?? [], problem);
      if (wanted.length > 0) return ask(edit, wanted, problem);
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
  const stageOf = ({ values }: Edit) => stages.get(refOf(values[object.stage_field ?? ''])?.id ?? '');
  const ask = (edit: Edit, fields: string[], problem: Problem | null) =>
    askForMissing({
      object,
      records: [edit.record],
      title: stageOf(edit)?.name ?? '',
      fields,
      known: edit.values,
      problem,
      pass: (extra) => mutate({ ...edit, values: { ...edit.values, ...extra }, asked: fields }),
    });
  const fieldNames = (values: Record<string, unknown>) =>
    Object.keys(values)
      .map((name) => label(fieldOf(object, name)?.label ?? {}))
      .join(', ');
  return (edit) => {
    const wanted = lossFields(object, stageOf(edit), [{ ...edit.record, ...edit.values }]);
    if (wanted.length > 0) ask(edit, wanted, null);
    else mutate(edit);
  };
}

function wire(object: ObjectType, values: Record<string, unknown>): Record<string, unknown> {
  const entries = Object.entries(values).map(([name, value]) => {
    const field = fieldOf(object, name);
    return [name, field ? toWire(field, value) : value];
  });
  return Object.fromEntries(entries);
}
