import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { BoardData, BoardQuery } from '@/api/board';
import { asProblem, type Problem } from '@/api/problem';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { changeCopies } from '../cache';
import { useLookups } from '../fields/lookups';
import { merged, refOf } from '../fields/values';
import { askForMissing, lossFields, missingFields } from '../gate/gates';
import { remember } from '../undo';
import { texts } from './messages';
import { choiceOf, withMoved } from './moving';
import { type Item, sendMoves } from './sendMoves';

export type Move = { items: Item[]; title: string; isUndo?: boolean; asked?: string[] };

/**
 * Moves cards between columns and lanes, one or many: at once on the screen, then on the server. What is refused goes
 * back with the reason; where fields are wanted (a stage's gate, the reason of a loss) they are asked for.
 */
export function useMoveCards(object: ObjectType, by: Field) {
  const client = useQueryClient();
  const t = useText(texts);
  const { stages } = useLookups();
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
    const values = move.items[0]?.values ?? {};
    const wanted = move.isUndo ? [] : missingFields(object, values, move.asked ?? [], problem);
    if (wanted.length > 0) return ask(move, wanted, problem);
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
    if (wanted.length > 0) ask({ items, title }, wanted, null);
    else mutate({ items, title });
  };
  const ask = (wish: Move, fields: string[], problem: Problem | null) =>
    askForMissing({
      object,
      records: wish.items.map(({ record }) => record),
      title: wish.title,
      fields,
      known: wish.items[0]?.values ?? {},
      problem,
      pass: (extra) =>
        mutate({
          ...wish,
          items: wish.items.map(({ record, values }) => ({ record, values: { ...values, ...extra } })),
          asked: fields,
        }),
    });
  return move;
}

function bare(record: RecordData, name: string): unknown {
  const value = record[name];
  return refOf(value)?.id ?? value ?? null;
}
