import type { KindOut, ParameterOut, PartsOut } from '@/api/openapi';
import type { Definition, Step, Trigger } from '../flow';

/** What a step or trigger is by the server's word: its name, what it takes. */
export type Part = { label: string; about: string; parameters: ParameterOut[]; ways: KindOut['ways'] };

export function partOfStep(parts: PartsOut, step: Step): Part | undefined {
  if (step.do !== 'act') return parts.steps.find(({ name }) => name === step.do);
  const action = parts.actions.find(({ name }) => name === step.action);
  return action && { ...action, about: '', ways: [] };
}

export function partOfTrigger(parts: PartsOut, trigger: Trigger): Part | undefined {
  return parts.triggers.find(({ name }) => name === trigger.on);
}

export function valuesOf(step: Step): Record<string, unknown> {
  return step.do === 'act' ? (step.given ?? {}) : step;
}

export function withValue(step: Step, name: string, value: unknown): Step {
  if (step.do === 'act') return { ...step, given: { ...step.given, [name]: value } };
  return { ...step, [name]: value };
}

const firsts: Record<string, Omit<Step, 'do'>> = {
  if: { where: { and: [] } },
  wait: { time: { days: 1 } },
  wait_until: { field: '' },
  approve: { people: ['head'], text: '', at_most: { days: 1 } },
  wait_for: { kinds: [], at_most: { days: 1 } },
  split: {
    parts: [
      { share: 1, steps: [] },
      { share: 1, steps: [] },
    ],
  },
  parallel: {
    goes_on: 'all',
    paths: [
      { name: 'A', steps: [] },
      { name: 'B', steps: [] },
    ],
  },
  each: { object: '', by: '' },
  say: { text: '' },
  ask: { text: '', at_most: { days: 1 }, skip_known: true },
  offer: { text: '', buttons: [{ label: '' }, { label: '' }], at_most: { days: 1 } },
  hand_over: { people: [] },
};

/** A step of a kind, ready to be filled in. */
export function freshStep(kind: string): Step {
  return { do: kind, ...firsts[kind] };
}

export function freshAction(name: string): Step {
  return { do: 'act', action: name, given: {} };
}

const firstTriggers: Record<string, Omit<Trigger, 'on'>> = {
  entered: { stages: [] },
  left: { stages: [] },
  event: { kinds: [] },
  date: { field: '' },
  quiet: { after: { days: 7 } },
  said: { words: [] },
  pressed: { code: '' },
};

export function freshTrigger(on: string): Trigger {
  return { on, ...firstTriggers[on] };
}

export function isSame(one: Definition | null, other: Definition | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export const whereParameter = {
  name: 'where',
  kind: 'filter',
  label: '',
  required: false,
  default: null,
  options: [],
};
