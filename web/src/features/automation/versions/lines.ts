import type { Definition, Step } from '../flow';
import { waysOf } from '../tree';

/** A line of a flow as it is read: the trigger, its condition or a step, with how deep it stands. */
export type Line = { depth: number; step?: Step; key: string };
export type Compared = Line & { mark: 'same' | 'came' | 'went' };

const inner = ['then', 'otherwise', 'steps', 'parts', 'paths', 'buttons'];

/** The flow line by line; `key` is the same where a line says the same at the same depth. */
export function linesOf(flow: Definition): Line[] {
  const { trigger, where, goal, reentry, rest, per_hour } = flow;
  const head: Line[] = [
    { depth: 0, key: JSON.stringify({ trigger, where }) },
    { depth: 0, key: JSON.stringify({ rules: { goal, reentry, rest, per_hour } }) },
  ];
  return [...head, ...ofSteps(flow.steps ?? [], 'steps', 0)];
}

function ofSteps(steps: Step[], block: string, depth: number): Line[] {
  return steps.flatMap((step, at) => {
    const own = Object.fromEntries(
      Object.entries(step).filter(
        ([name]) => !inner.includes(name) && !(name === 'late' && step.do !== 'approve'),
      ),
    );
    const ways = waysOf(step, `${block}[${at}]`);
    const line = {
      depth,
      step,
      key: JSON.stringify([depth, own, ways.map(({ label, share, words }) => label ?? words ?? share ?? 0)]),
    };
    return [line, ...ways.flatMap((way) => ofSteps(way.steps, way.block, depth + 1))];
  });
}

/** What stands in both, what came and what went, in the order in which the later one is read. */
export function compared(earlier: Line[], later: Line[]): Compared[] {
  const lengths = earlier.map(() => later.map(() => 0));
  const common = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = earlier.length - 1; one >= 0; one--)
    for (let other = later.length - 1; other >= 0; other--) {
      const isSame = earlier[one]?.key === later[other]?.key;
      const longest = isSame
        ? common(one + 1, other + 1) + 1
        : Math.max(common(one + 1, other), common(one, other + 1));
      (lengths[one] as number[])[other] = longest;
    }
  const found: Compared[] = [];
  let one = 0;
  let other = 0;
  while (one < earlier.length || other < later.length) {
    const went = earlier[one];
    const came = later[other];
    if (went && came && went.key === came.key) {
      found.push({ ...came, mark: 'same' });
      one++;
      other++;
    } else if (went && (!came || common(one + 1, other) >= common(one, other + 1))) {
      found.push({ ...went, mark: 'went' });
      one++;
    } else if (came) {
      found.push({ ...came, mark: 'came' });
      other++;
    }
  }
  return found;
}
