import { useState } from 'react';
import type { FieldProblem } from '@/api/problem';
import type { Definition, Step } from '../flow';
import { blockOf, inserted, moved, removed, stepAt, stepsOf, withStep } from '../tree';
import type { Draft } from './useDraft';

/** The flow on the screen, which place of it is chosen, and what can be done with its steps. */
export type Editing = {
  flow: Definition;
  faults: FieldProblem[];
  canEdit: boolean;
  chosen: string | null;
  choose: (place: string | null) => void;
  /** The place at which a key asked for a new step. */
  adding: string | null;
  askToAdd: (place: string | null) => void;
  add: (block: string, index: number, step: Step) => void;
  change: (place: string, step: Step, key?: string) => void;
  changeHead: (head: Partial<Definition>, key?: string) => void;
  remove: (place: string) => void;
  move: (place: string, by: -1 | 1) => void;
};

export function useEditing(
  draft: Draft,
  chosen: string | null,
  choose: (place: string | null) => void,
  canEdit: boolean,
): Editing {
  const [adding, askToAdd] = useState<string | null>(null);
  const flow = draft.present;
  const isThere = chosen === 'trigger' || chosen === 'rules' || Boolean(chosen && stepAt(flow, chosen));
  return {
    flow,
    faults: draft.faults,
    canEdit,
    chosen: isThere ? chosen : null,
    choose,
    adding,
    askToAdd,
    add: (block, index, step) => {
      draft.change(inserted(flow, block, index, step));
      askToAdd(null);
      choose(`${block}[${index}]`);
    },
    change: (place, step, key = '') => draft.change(withStep(flow, place, step), key && `${place} ${key}`),
    changeHead: (head, key) => draft.change({ ...flow, ...head }, key),
    remove: (place) => {
      const { block, index } = blockOf(place);
      draft.change(removed(flow, place));
      const left = stepsOf(flow, block).length - 1;
      choose(null);
      focusLine(left > 0 ? `${block}[${Math.min(index, left - 1)}]` : 'rules');
    },
    move: (place, by) => {
      const next = moved(flow, place, by);
      if (!next) return;
      draft.change(next.flow);
      if (chosen === place) choose(next.place);
      focusLine(next.place);
    },
  };
}

/** The focus goes with a step that was moved, or to its neighbour when it went. */
export function focusLine(place: string): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-line="${CSS.escape(place)}"]`)?.focus(),
  );
}
