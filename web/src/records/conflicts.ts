import type { ObjectType, RecordData } from '@/api/types';
import { questions } from '@/lib/questions';

/** A change that met another's: what I wanted, what stands there now, and how to save what is chosen in the end. */
export type Conflict = {
  object: ObjectType;
  mine: Record<string, unknown>;
  theirs: RecordData;
  /** The fields that both have changed. */
  fields: string[];
  save: (values: Record<string, unknown>) => void;
};

/** Asks the person at the screen which values shall stand. */
export const { ask: askAbout, useQuestion: useConflict } = questions<Conflict>();

/** The fields that I wanted to change and that somebody else has changed since, to something else. */
export function contested(
  mine: Record<string, unknown>,
  before: Record<string, unknown>,
  theirs: Record<string, unknown>,
): string[] {
  return Object.keys(mine).filter(
    (name) => !isSame(before[name], theirs[name]) && !isSame(mine[name], theirs[name]),
  );
}

/** Equal whether a reference is told by its id or with its title. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(bare(one)) === JSON.stringify(bare(other));
}

function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value ?? null;
  if ('id' in value) return value.id;
  if ('amount' in value && 'currency' in value) return `${Number(value.amount)} ${value.currency}`;
  return value;
}
