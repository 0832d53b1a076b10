import type { Definition, Step } from '../flow';
import { waysOf } from '../tree';

export const nodeWidth = 220;
export const nodeHeight = 56;
const gapX = 28;
const gapY = 52;

/** A step, or the beginning or the end, with its upper left corner. */
type Placed = { id: string; x: number; y: number };
/** The way from one to the next; a step added on it comes to `block[index]`. `way`: it leads into a way of `from`; a plain one offers no step. */
export type Joined = { from: string; to: string; way?: string; block: string; index: number; isPlain?: true };
export type Layout = { nodes: Placed[]; edges: Joined[] };

type Exit = Omit<Joined, 'to'>;

/** Reads from top to bottom: steps one below another, the ways of a step side by side below it, then what follows them. */
export function layout(flow: Definition): Layout {
  const drawn: Layout = { nodes: [{ id: 'trigger', x: -nodeWidth / 2, y: 0 }], edges: [] };
  const entry: Exit = { from: 'trigger', block: 'steps', index: 0 };
  const { bottom, exits } = drawBlock(drawn, flow.steps ?? [], 'steps', 0, nodeHeight + gapY, [entry]);
  if (exits.length > 0) {
    drawn.nodes.push({ id: 'end', x: -nodeWidth / 2, y: bottom });
    drawn.edges.push(...exits.map((exit) => ({ ...exit, to: 'end' })));
  }
  return drawn;
}

function drawBlock(drawn: Layout, steps: Step[], block: string, centre: number, top: number, into: Exit[]) {
  let bottom = top;
  let exits = into;
  for (const [at, step] of steps.entries()) {
    const id = `${block}[${at}]`;
    drawn.nodes.push({ id, x: centre - nodeWidth / 2, y: bottom });
    drawn.edges.push(...exits.map((exit) => ({ ...exit, to: id })));
    bottom += nodeHeight + gapY;
    ({ bottom, exits } = drawWays(drawn, step, id, centre, bottom, { from: id, block, index: at + 1 }));
  }
  return { bottom, exits };
}

function drawWays(drawn: Layout, step: Step, id: string, centre: number, top: number, on: Exit) {
  const ways = waysOf(step, id);
  if (ways.length === 0) return { bottom: top, exits: step.do === 'stop' ? [] : [on] };
  let left = centre - widthOf(ways.map((way) => way.steps)) / 2;
  let bottom = top + (ways.some((way) => way.steps.length > 0) ? 0 : gapY);
  const exits: Exit[] = [];
  for (const way of ways) {
    const width = blockWidth(way.steps);
    const entry: Exit = { from: id, way: way.name, block: way.block, index: 0 };
    const middle = left + width / 2;
    if (way.steps.length === 0) exits.push(drawJoint(drawn, entry, middle, top));
    const drawnWay = drawBlock(drawn, way.steps, way.block, middle, top, way.steps.length > 0 ? [entry] : []);
    bottom = Math.max(bottom, drawnWay.bottom);
    exits.push(...drawnWay.exits);
    left += width + gapX;
  }
  return { bottom, exits };
}

/** A way with no steps is drawn beside the others through a joint, where its first step will stand. */
function drawJoint(drawn: Layout, entry: Exit, middle: number, top: number): Exit {
  drawn.nodes.push({ id: entry.block, x: middle - nodeWidth / 2, y: top });
  drawn.edges.push({ ...entry, to: entry.block });
  return { from: entry.block, block: entry.block, index: 0, isPlain: true };
}

function widthOf(blocks: Step[][]): number {
  return blocks.reduce((sum, steps) => sum + blockWidth(steps), 0) + gapX * (blocks.length - 1);
}

function blockWidth(steps: Step[]): number {
  const inner = steps.map((step) => {
    const ways = waysOf(step, '');
    return ways.length > 0 ? widthOf(ways.map((way) => way.steps)) : nodeWidth;
  });
  return Math.max(nodeWidth, ...inner);
}
