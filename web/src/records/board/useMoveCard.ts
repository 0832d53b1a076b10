import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardData, BoardQuery } from '@/api/board';
import { asProblem, type Problem } from '@/api/problem';
import { patchRecord } from '@/api/records';
import type { Field, ObjectType, RecordData, Stage } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { changeCopies, knownCopy } from '../cache';
import { useLookups } from '../fields/lookups';
import { merged, refOf, toWire } from '../fields/values';
import { remember } from '../undo';
import { texts } from './messages';
import { moveCard } from './moving';

export type Move = {
  record: RecordData;
  to: string;
  title: string;
  extra?: Record<string, unknown>;
  isUndo?: boolean;
};

/** A move that the stage lets through only with these fields filled in. */
export type Gate = { move: Move; fields: string[]; problem: Problem | null };

/**
 * Moves cards between columns: at once on the screen, then on the server. A refused move goes back; where fields are
 * wanted (a stage's gate, the reason of a loss) `gate` says which.
 */
export function useMoveCard(object: ObjectType, by: Field, query: BoardQuery) {
  const client = useQueryClient();
  const t = useText(texts);
  const { stages } = useLookups();
  const [gate, setGate] = useState<Gate | null>(null);
  const key = ['records', object.name, 'board'];

  const show = (record: RecordData, to: string, extra: object) =>
    client.setQueriesData<BoardData>(
      { queryKey: key },
      (board) => board && moveCard(board, record.id, to, { [by.name]: to, ...extra }, query.sum),
    );

  const { mutate } = useMutation({
    scope: { id: `edit-${object.name}` },
    mutationFn: ({ record, to, extra = {} }: Move) => {
      const version = knownCopy(client, object.name, record.id)?.version ?? record.version;
      return patchRecord(object.name, record.id, { [by.name]: to, ...wired(object, extra) }, version);
    },
    onMutate: async ({ record, to, extra = {} }) => {
      await client.cancelQueries({ queryKey: key });
      show(record, to, extra);
    },
    onSuccess: (fresh, { record, title, isUndo }) => {
      changeCopies(client, object.name, record.id, (copy) => merged(copy, fresh));
      void client.invalidateQueries({ queryKey: key });
      void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
      if (isUndo) return;
      const from = columnOf(record, by);
      const back = { record: fresh, to: from, title: record.title, isUndo: true };
      const run = remember(() => mutate(back));
      toast(t('moved', { title: record.title, column: title }), { label: t('undo'), run: () => void run() });
    },
    onError: (error, move) => {
      const problem = asProblem(error);
      show(move.record, columnOf(move.record, by), {});
      void client.invalidateQueries({ queryKey: key });
      const wanted =
        problem.status === 422
          ? problem.fields.map((each) => each.field).filter((name): name is string => isField(object, name))
          : [];
      if (wanted.length > 0)
        return setGate({
          move,
          fields: [...new Set([...wanted, ...Object.keys(move.extra ?? {})])],
          problem,
        });
      const reason =
        problem.status === 0 ? t('offline') : problem.status === 412 ? t('conflict') : problem.reason;
      toastFailure(t('notMoved', { title: move.record.title, reason }), {
        label: t('retry'),
        run: () => mutate(move),
      });
    },
  });

  const move = (record: RecordData, to: string, title: string) => {
    if (columnOf(record, by) === to) return;
    const wanted = lossFields(object, stages.get(to), record);
    if (wanted.length > 0) setGate({ move: { record, to, title }, fields: wanted, problem: null });
    else mutate({ record, to, title });
  };
  const pass = (extra: Record<string, unknown>) => {
    if (gate) mutate({ ...gate.move, extra });
    setGate(null);
  };
  return { move, gate, pass, dismiss: () => setGate(null) };
}

export function columnOf(record: RecordData, by: Field): string {
  const value = record[by.name];
  return refOf(value)?.id ?? String(value ?? '');
}

/** A loss is asked for its reason before it is sent. */
function lossFields(object: ObjectType, stage: Stage | undefined, record: RecordData): string[] {
  const asks = stage?.status === 'lost' && isField(object, 'lost_reason') && !record.lost_reason;
  return asks ? ['lost_reason'] : [];
}

function isField(object: ObjectType, name: string | null): name is string {
  return object.fields.some((field) => field.name === name);
}

function wired(object: ObjectType, values: Record<string, unknown>) {
  return Object.fromEntries(
    object.fields
      .filter((field) => field.name in values)
      .map((field) => [field.name, toWire(field, values[field.name])]),
  );
}
