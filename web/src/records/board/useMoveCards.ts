import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { BoardData, BoardQuery } from '@/api/board';
import { asProblem, type Problem } from '@/api/problem';
import type { Field, ObjectType, RecordData, Stage } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { changeCopies } from '../cache';
import { useLookups } from '../fields/lookups';
import { merged, refOf } from '../fields/values';
import { remember } from '../undo';
import { texts } from './messages';
import { choiceOf, withMoved } from './moving';
import { type Item, sendMoves } from './sendMoves';

export type Move = { items: Item[]; title: string; isUndo?: boolean };

/** A move that the stage lets through only with these fields filled in. */
export type Gate = { move: Move; fields: string[]; problem: Problem | null };

/**
 * Moves cards between columns and lanes, one or many: at once on the screen, then on the server. What is refused goes
 * back with the reason; where fields are wanted (a stage's gate, the reason of a loss) `gate` says which.
 */
export function useMoveCards(object: ObjectType, by: Field) {
  const client = useQueryClient();
  const t = useText(texts);
  const { stages } = useLookups();
  const [gate, setGate] = useState<Gate | null>(null);
  const key = ['records', object.name, 'board'];

  const show = (records: RecordData[]) => {
    for (const [queryKey] of client.getQueriesData<BoardData>({ queryKey: key })) {
      const query = queryKey[3] as BoardQuery;
      client.setQueryData<BoardData>(queryKey, (board) => board && withMoved(board, query, records));
    }
  };

  const { mutate } = useMutation({
    scope: { id: `edit-${object.name}` },
    mutationFn: ({ items }: Move) => sendMoves(client, object, by, items),
    onMutate: async ({ items }) => {
      await client.cancelQueries({ queryKey: key });
      show(items.map(({ record, values }) => ({ ...record, ...values })));
    },
    onSuccess: ({ done, refused, problem }, move) => {
      for (const fresh of done) {
        changeCopies(client, object.name, fresh.id, (copy) => merged(copy, fresh));
        void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', fresh.id] });
      }
      if (done.length > 0 && !move.isUndo) sayDone(done, move);
      if (refused.length > 0 && problem) refuse({ ...move, items: refused }, problem);
      else refresh();
    },
    onError: (error, move) => refuse(move, asProblem(error)),
  });

  const refresh = () => {
    void client.invalidateQueries({ queryKey: key });
    void client.invalidateQueries({ queryKey: ['records', object.name, 'board-groups'] });
  };

  const sayDone = (done: RecordData[], { items, title }: Move) => {
    const back = done.flatMap((fresh): Item[] => {
      const item = items.find(({ record }) => record.id === fresh.id);
      if (!item) return [];
      const names = Object.keys(item.values);
      return [
        { record: fresh, values: Object.fromEntries(names.map((name) => [name, bare(item.record, name)])) },
      ];
    });
    const run = remember(() => mutate({ items: back, title, isUndo: true }));
    const first = done[0]?.title ?? '';
    const said =
      done.length === 1
        ? t('moved', { title: first, column: title })
        : t('movedMany', { count: done.length, column: title });
    toast(said, { label: t('undo'), run: () => void run() });
  };

  const refuse = (move: Move, problem: Problem) => {
    show(move.items.map(({ record }) => record));
    refresh();
    const wanted =
      problem.status === 422
        ? problem.fields.map((each) => each.field).filter((name): name is string => isField(object, name))
        : [];
    const extra = move.items.flatMap(({ values }) => Object.keys(values)).filter((name) => asksFor(name, by));
    if (wanted.length > 0 && !move.isUndo)
      return setGate({ move, fields: [...new Set([...wanted, ...extra])], problem });
    const reason =
      problem.status === 0 ? t('offline') : problem.status === 412 ? t('conflict') : problem.reason;
    const title =
      move.items.length === 1
        ? (move.items[0]?.record.title ?? '')
        : t('cards', { count: move.items.length });
    toastFailure(t('notMoved', { title, reason }), { label: t('retry'), run: () => mutate(move) });
  };

  /** Moves records to a column, and with `lane` into that lane too. */
  const move = (
    records: RecordData[],
    to: string,
    title: string,
    lane?: { field: string; value: string },
  ) => {
    const items = records.flatMap((record): Item[] => {
      const values = {
        ...(choiceOf(record, by.name) !== to && { [by.name]: to || null }),
        ...(lane && choiceOf(record, lane.field) !== lane.value && { [lane.field]: lane.value || null }),
      };
      return Object.keys(values).length > 0 ? [{ record, values }] : [];
    });
    if (items.length === 0) return;
    const wanted = lossFields(
      object,
      stages.get(to),
      items.map(({ record }) => record),
    );
    if (wanted.length > 0) setGate({ move: { items, title }, fields: wanted, problem: null });
    else mutate({ items, title });
  };
  const pass = (extra: Record<string, unknown>) => {
    if (gate)
      mutate({
        ...gate.move,
        items: gate.move.items.map(({ record, values }) => ({ record, values: { ...values, ...extra } })),
      });
    setGate(null);
  };
  return { move, gate, pass, dismiss: () => setGate(null) };
}

/** A loss is asked for its reason before it is sent. */
function lossFields(object: ObjectType, stage: Stage | undefined, records: RecordData[]): string[] {
  const lacks = records.some((record) => !record.lost_reason);
  return stage?.status === 'lost' && isField(object, 'lost_reason') && lacks ? ['lost_reason'] : [];
}

function isField(object: ObjectType, name: string | null): name is string {
  return object.fields.some((field) => field.name === name);
}

function asksFor(name: string, by: Field): boolean {
  return name !== by.name && name !== 'owner' && name !== 'assignee';
}

function bare(record: RecordData, name: string): unknown {
  const value = record[name];
  return refOf(value)?.id ?? value ?? null;
}
