import { describe, expect, it } from 'vitest';
import type { Definition, Step } from '../flow';
import { compared, linesOf } from './lines';

const flow = (...steps: Step[]): Definition => ({ trigger: { on: 'created' }, steps });
const wait = (days: number): Step => ({ do: 'wait', time: { days } });
const marks = (one: Definition, other: Definition) =>
  compared(linesOf(one), linesOf(other)).map(({ mark }) => mark);

describe('two versions of a flow', () => {
  it('are the same where nothing was changed', () => {
    expect(marks(flow(wait(1)), flow(wait(1)))).toEqual(['same', 'same', 'same']);
  });

  it('show what came and what went at its place', () => {
    expect(marks(flow(wait(1), wait(2), wait(3)), flow(wait(1), wait(4), wait(3)))).toEqual([
      'same',
      'same',
      'same',
      'went',
      'came',
      'same',
    ]);
  });

  it('tell a step in a way from the same beside it', () => {
    // biome-ignore lint/suspicious/noThenProperty: a way of the tree is called so
    const within = flow({ do: 'if', where: { and: [] }, then: [wait(1)] });
    const behind = flow({ do: 'if', where: { and: [] } }, wait(1));
    expect(marks(within, behind)).toEqual(['same', 'same', 'same', 'went', 'came']);
  });

  it('tell another beginning', () => {
    const other = { ...flow(), trigger: { on: 'deleted' } };
    expect(marks(flow(), other)).toEqual(['went', 'came', 'same']);
  });
});
