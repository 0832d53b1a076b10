import { describe, expect, it } from 'vitest';
import type { Step } from '../flow';
import { layout, nodeHeight, nodeWidth } from './layout';

const act: Step = { do: 'act', action: 'comment', given: {} };
const split = (...parts: Step[][]): Step => ({
  do: 'split',
  parts: parts.map((steps) => ({ share: 1, steps })),
});

describe('the picture of a flow', () => {
  it('reads from top to bottom and ends', () => {
    const { nodes, edges } = layout({ trigger: { on: 'created' }, steps: [act, act] });
    expect(nodes.map(({ id }) => id)).toEqual(['trigger', 'steps[0]', 'steps[1]', 'end']);
    expect(nodes.map(({ y }) => y)).toEqual([...nodes.map(({ y }) => y)].sort((one, two) => one - two));
    expect(edges.map(({ from, to }) => `${from} ${to}`)).toEqual([
      'trigger steps[0]',
      'steps[0] steps[1]',
      'steps[1] end',
    ]);
  });

  it('lets no two steps overlap, however ways are nested', () => {
    const flow = {
      trigger: { on: 'created' },
      steps: [split([split([act], [act, act]), act], [], [act, split([act], [])]), act],
    };
    const { nodes } = layout(flow);
    for (const one of nodes)
      for (const other of nodes) {
        if (one === other) continue;
        const isApart = Math.abs(one.x - other.x) >= nodeWidth || Math.abs(one.y - other.y) >= nodeHeight;
        expect(isApart, `${one.id} and ${other.id}`).toBe(true);
      }
  });

  it('leads every way to what follows, an empty one too, and none on from a stop', () => {
    const { edges } = layout({
      trigger: { on: 'created' },
      steps: [split([act], [], [{ do: 'stop' }]), act],
    });
    expect(edges.filter(({ to }) => to === 'steps[1]')).toEqual([
      { from: 'steps[0].parts[0].steps[0]', to: 'steps[1]', block: 'steps[0].parts[0].steps', index: 1 },
      {
        from: 'steps[0].parts[1].steps',
        to: 'steps[1]',
        block: 'steps[0].parts[1].steps',
        index: 0,
        isPlain: true,
      },
    ]);
    expect(edges).toContainEqual({
      from: 'steps[0]',
      to: 'steps[0].parts[1].steps',
      way: 'part1',
      block: 'steps[0].parts[1].steps',
      index: 0,
    });
  });
});
