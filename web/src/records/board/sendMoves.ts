import type { QueryClient } from '@tanstack/react-query';
import { asProblem, Problem } from '@/api/problem';
import { changeMany, patchRecord, recordQuery } from '@/api/records';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { knownCopy } from '../cache';
import { toWire } from '../fields/values';
import { choiceOf } from './moving';

/** A card and the values that its move gives it. */
export type Item = { record: RecordData; values: Record<string, unknown> };

export type Outcome = { done: RecordData[]; refused: Item[]; problem: Problem | null };

const batchLimit = 200;

/** Sends moves: one by its version, many in batches; what was refused comes back with the first reason. */
export async function sendMoves(
  client: QueryClient,
  object: ObjectType,
  by: Field,
  items: Item[],
): Promise<Outcome> {
  const [only] = items;
  if (items.length === 1 && only)
    return { done: [await sendOne(client, object, by, only)], refused: [], problem: null };
  const outcome: Outcome = { done: [], refused: [], problem: null };
  for (let at = 0; at < items.length; at += batchLimit) {
    const part = items.slice(at, at + batchLimit);
    const update = part.map(({ record, values }) => ({ id: record.id, ...wired(object, values) }));
    const { results } = await changeMany(object.name, { update });
    for (const [index, result] of results.entries()) {
      const item = part[index];
      if (!item) continue;
      if (result.outcome !== 'refused') {
        outcome.done.push({ ...item.record, ...item.values, ...result.record });
        continue;
      }
      outcome.refused.push(item);
      outcome.problem ??= new Problem(result.status ?? 422, { detail: result.detail, errors: result.errors });
    }
  }
  return outcome;
}

/** Where somebody changed other things of the record meanwhile, the move is sent again on what it is now. */
async function sendOne(
  client: QueryClient,
  object: ObjectType,
  by: Field,
  { record, values }: Item,
): Promise<RecordData> {
  const version = knownCopy(client, object.name, record.id)?.version ?? record.version;
  const send = (on: number) => patchRecord(object.name, record.id, wired(object, values), on);
  try {
    return await send(version);
  } catch (error) {
    if (asProblem(error).status !== 412) throw error;
    const now = await client.fetchQuery({ ...recordQuery(object.name, record.id, []), staleTime: 0 });
    if (choiceOf(now, by.name) !== choiceOf(record, by.name)) throw error;
    return await send(now.version);
  }
}

function wired(object: ObjectType, values: Record<string, unknown>) {
  return Object.fromEntries(
    object.fields
      .filter((field) => field.name in values)
      .map((field) => [field.name, toWire(field, values[field.name])]),
  );
}
