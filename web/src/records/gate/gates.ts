import type { Problem } from '@/api/problem';
import type { ObjectType, RecordData, Stage } from '@/api/types';
import { questions } from '@/lib/questions';
import { isEditable } from '../fields/values';

type Values = Record<string, unknown>;

/** A change that is let through only with these fields filled in: a stage's gate, the reason of a loss. */
export type Gate = {
  object: ObjectType;
  records: RecordData[];
  /** The stage or choice they shall come into; empty where the change is no move. */
  title: string;
  fields: string[];
  /** What the change sets already. */
  known: Values;
  problem: Problem | null;
  /** Makes the change with what was filled in. */
  pass: (extra: Values) => void;
};

export const { ask: askForMissing, useQuestion: useGate } = questions<Gate>();

/** A loss is asked for its reason before it is sent. */
export function lossFields(object: ObjectType, stage: Stage | undefined, records: RecordData[]): string[] {
  const hasReason = object.fields.some((field) => field.name === 'lost_reason');
  const lacks = records.some((record) => !record.lost_reason);
  return stage?.status === 'lost' && hasReason && lacks ? ['lost_reason'] : [];
}

/**
 * The fields that a refused change lacks, with those it was asked for before: their faults are told in the same dialog.
 * None where what was typed is itself at fault, or nobody could fill them in.
 */
export function missingFields(
  object: ObjectType,
  values: Values,
  asked: string[],
  problem: Problem,
): string[] {
  if (problem.status !== 422 || problem.fields.length === 0) return [];
  const isTyped = (name: string) => name in values && !asked.includes(name);
  const named = problem.fields.map(({ field }) => object.fields.find(({ name }) => name === field));
  const lacks = named.flatMap((field) =>
    field && !isTyped(field.name) && isEditable(object, field) ? [field.name] : [],
  );
  return lacks.length === named.length ? [...new Set([...lacks, ...asked])] : [];
}
