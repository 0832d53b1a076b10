import type { FieldProblem } from '@/api/problem';
import type { Definition, Path, Step, Words } from './flow';

/**
 * The places of the tree are written as the server writes them: `steps[2].then[0]` is the first step of the way `then`
 * of the third step. A block is a place without its last number: `steps[2].then`.
 */
type Key = string | number;

/** `label`: what people called it; `words`: what stands on its button. */
export type Way = {
  name: string;
  block: string;
  steps: Step[];
  share?: number;
  label?: string;
  words?: Words;
};

function keysOf(place: string): Key[] {
  return place
    .split(/[.[\]]+/)
    .filter(Boolean)
    .map((key) => (/^\d+$/.test(key) ? Number(key) : key));
}

function put(tree: unknown, keys: Key[], value: unknown): unknown {
  const [key, ...rest] = keys;
  if (key === undefined) return value;
  const inner = (tree as Record<Key, unknown> | undefined)?.[key];
  if (Array.isArray(tree)) return tree.map((each, at) => (at === key ? put(each, rest, value) : each));
  return { ...(tree as object), [key]: put(inner, rest, value) };
}

function take(tree: unknown, keys: Key[]): unknown {
  return keys.reduce((part: unknown, key) => (part as Record<Key, unknown> | undefined)?.[key], tree);
}

export function blockOf(place: string): { block: string; index: number } {
  const found = /^(.*)\[(\d+)\]$/.exec(place);
  return { block: found?.[1] ?? '', index: Number(found?.[2] ?? 0) };
}

export function stepAt(flow: Definition, place: string): Step | undefined {
  return place.startsWith('steps[') ? (take(flow, keysOf(place)) as Step | undefined) : undefined;
}

export function stepsOf(flow: Definition, block: string): Step[] {
  return (take(flow, keysOf(block)) as Step[] | undefined) ?? [];
}

export function withStep(flow: Definition, place: string, step: Step): Definition {
  return put(flow, keysOf(place), step) as Definition;
}

function withBlock(flow: Definition, block: string, steps: Step[]): Definition {
  return put(flow, keysOf(block), steps) as Definition;
}

export function inserted(flow: Definition, block: string, index: number, step: Step): Definition {
  return withBlock(flow, block, stepsOf(flow, block).toSpliced(index, 0, step));
}

export function removed(flow: Definition, place: string): Definition {
  const { block, index } = blockOf(place);
  return withBlock(flow, block, stepsOf(flow, block).toSpliced(index, 1));
}

/** The blocks within a step, in the order in which they are read. */
export function waysOf(step: Step, place: string): Way[] {
  if (step.do === 'if' || step.do === 'wait_for' || step.do === 'approve')
    return [
      { name: 'then', block: `${place}.then`, steps: step.then ?? [] },
      { name: 'otherwise', block: `${place}.otherwise`, steps: step.otherwise ?? [] },
    ];
  if (step.do === 'ask')
    return (['then', 'otherwise', 'late'] as const).map((name) => wayNamed(step, place, name));
  if (step.do === 'offer')
    return [
      ...(step.buttons ?? []).map(({ label, steps }, at) => ({
        name: `button${at}`,
        block: `${place}.buttons[${at}].steps`,
        steps: steps ?? [],
        words: label ?? '',
      })),
      wayNamed(step, place, 'otherwise'),
      wayNamed(step, place, 'late'),
    ];
  if (step.do === 'split')
    return (step.parts ?? []).map(({ share, steps }, at) => ({
      name: `part${at}`,
      block: `${place}.parts[${at}].steps`,
      steps: steps ?? [],
      share: share ?? 1,
    }));
  if (step.do === 'parallel')
    return (step.paths ?? []).map(({ name, steps }, at) => ({
      name: `path${at}`,
      block: `${place}.paths[${at}].steps`,
      steps: steps ?? [],
      label: name || String(at + 1),
    }));
  return step.do === 'each' ? [{ name: 'steps', block: `${place}.steps`, steps: step.steps ?? [] }] : [];
}

const talkTriggers = ['talk_started', 'said', 'pressed'];

/** Whether the flow is a bot: it begins by a talk. */
export function isTalk(flow: Definition): boolean {
  return talkTriggers.includes(flow.trigger.on);
}

function stepsIn(block: Step[] | string | undefined): Step[] {
  return Array.isArray(block) ? block : [];
}

function wayNamed(step: Step, place: string, name: 'then' | 'otherwise' | 'late'): Way {
  return { name, block: `${place}.${name}`, steps: stepsIn(step[name]) };
}

/** Every step with its place, from top to bottom as it is read. */
export function everyStep(steps: Step[], block = 'steps'): { place: string; step: Step }[] {
  return steps.flatMap((step, at) => {
    const place = `${block}[${at}]`;
    return [{ place, step }, ...waysOf(step, place).flatMap((way) => everyStep(way.steps, way.block))];
  });
}

/**
 * A step one further up or down as the tree is read: past its neighbour, into or out of the neighbour's ways. The place
 * it stands at then comes with it; null at the end of the way.
 */
export function moved(
  flow: Definition,
  place: string,
  by: -1 | 1,
): { flow: Definition; place: string } | null {
  const step = stepAt(flow, place);
  if (!step) return null;
  const { block, index } = blockOf(place);
  const neighbour = stepsOf(flow, block)[index + by];
  if (!neighbour) return out(flow, place, step, by);
  const ways = waysOf(neighbour, `${block}[${index + by}]`);
  const way = by < 0 ? ways[ways.length - 1] : ways[0];
  if (!way) {
    const next = inserted(removed(flow, place), block, index + by, step);
    return { flow: next, place: `${block}[${index + by}]` };
  }
  const at = by < 0 ? way.steps.length : 0;
  const into = inserted(flow, way.block, at, step);
  // Taken out above, what stands below moves up by one: the way is named anew.
  const named = by < 0 ? way.block : way.block.replace(`${block}[${index + 1}]`, `${block}[${index}]`);
  return { flow: removed(into, place), place: `${named}[${at}]` };
}

/** Out of a way: into the one before or after it, else before or after the step that has it. */
function out(flow: Definition, place: string, step: Step, by: -1 | 1) {
  const { block } = blockOf(place);
  if (block === 'steps') return null;
  const parent = block.replace(/\.(then|otherwise|late|steps|(parts|paths|buttons)\[\d+\]\.steps)$/, '');
  const holder = stepAt(flow, parent);
  if (!holder) return null;
  const ways = waysOf(holder, parent);
  const beside = ways[ways.findIndex((way) => way.block === block) + by];
  if (beside) {
    const at = by < 0 ? beside.steps.length : 0;
    return { flow: inserted(removed(flow, place), beside.block, at, step), place: `${beside.block}[${at}]` };
  }
  const { block: outer, index } = blockOf(parent);
  const at = by < 0 ? index : index + 1;
  return { flow: inserted(removed(flow, place), outer, at, step), place: `${outer}[${at}]` };
}

/** The faults of one step or of the head, not of the steps within it; `field` is what is left of their place. */
export function faultsAt(faults: FieldProblem[], place: string): { field: string; message: string }[] {
  return faults.flatMap(({ field, message }) => {
    const full = field ?? '';
    if (full === place) return [{ field: '', message }];
    if (!full.startsWith(`${place}.`)) return [];
    const rest = full.slice(place.length + 1);
    return /^(then|otherwise|late|steps|(parts|paths|buttons)\[\d+\]\.steps)\[/.test(rest)
      ? []
      : [{ field: rest, message }];
  });
}

/** The place a run's or a plan's step has in the tree: `2/then/0` is `steps[2].then[0]`; rounds of a loop are one place. */
export function placeOf(key: string): string {
  const pieces = key.split('/');
  return pieces.reduce((place, piece, at) => {
    if (at % 2 === 0) return `${place}[${piece}]`;
    if (/^(part|path)\d/.test(piece)) return `${place}.${piece.slice(0, 4)}s[${piece.slice(4)}].steps`;
    if (piece.startsWith('button')) return `${place}.buttons[${piece.slice(6)}].steps`;
    return `${place}.${piece.startsWith('each') ? 'steps' : piece}`;
  }, 'steps');
}

/** What the paths are called that a run's or a plan's step stands on, the outermost first; `pathsAt` knows them by the key of their step. */
export function pathNames(key: string, pathsAt: (key: string) => Path[] | undefined): string[] {
  const pieces = key.split('/');
  return pieces.flatMap((piece, at) => {
    if (!piece.startsWith('path')) return [];
    const number = Number(piece.slice(4));
    return [pathsAt(pieces.slice(0, at).join('/'))?.[number]?.name || String(number + 1)];
  });
}
