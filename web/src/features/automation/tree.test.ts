import { describe, expect, it } from 'vitest';
import type { Definition, Step } from './flow';
import {
  everyStep,
  faultsAt,
  inserted,
  moved,
  pathNames,
  placeOf,
  removed,
  stepAt,
  waysOf,
  withStep,
} from './tree';

const act = (action: string): Step => ({ do: 'act', action, given: {} });
const flow: Definition = {
  trigger: { on: 'created' },
  steps: [
    act('a'),
    // biome-ignore lint/suspicious/noThenProperty: a way of the tree is called so
    { do: 'if', where: {}, then: [act('b')], otherwise: [] },
    {
      do: 'split',
      parts: [
        { share: 1, steps: [] },
        { share: 3, steps: [act('c')] },
      ],
    },
    act('d'),
  ],
};
const names = (of: Definition) =>
  everyStep(of.steps ?? []).map(({ place, step }) => `${place} ${step.action ?? step.do}`);

describe('the tree of a flow', () => {
  it('is read from top to bottom', () => {
    expect(names(flow)).toEqual([
      'steps[0] a',
      'steps[1] if',
      'steps[1].then[0] b',
      'steps[2] split',
      'steps[2].parts[1].steps[0] c',
      'steps[3] d',
    ]);
  });

  it('takes steps in, changes them and lets them go, wherever they stand', () => {
    const more = inserted(flow, 'steps[1].otherwise', 0, act('new'));
    expect(stepAt(more, 'steps[1].otherwise[0]')?.action).toBe('new');
    expect(
      stepAt(withStep(more, 'steps[1].otherwise[0]', act('other')), 'steps[1].otherwise[0]')?.action,
    ).toBe('other');
    expect(names(removed(more, 'steps[1].otherwise[0]'))).toEqual(names(flow));
    expect(stepAt(flow, 'steps[1].otherwise[0]')).toBeUndefined();
  });

  it('takes a block in where a step had none yet', () => {
    const bare: Definition = { trigger: { on: 'created' }, steps: [{ do: 'if', where: {} }] };
    expect(names(inserted(bare, 'steps[0].then', 0, act('a')))).toEqual([
      'steps[0] if',
      'steps[0].then[0] a',
    ]);
  });

  it('moves a step down into, through and out of the ways of its neighbour', () => {
    let at = 'steps[0]';
    let now = flow;
    const path = [];
    for (let next = moved(now, at, 1); next; next = moved(now, at, 1)) {
      ({ flow: now, place: at } = next);
      expect(stepAt(now, at)?.action).toBe('a');
      path.push(at);
    }
    expect(path).toEqual([
      'steps[0].then[0]',
      'steps[0].then[1]',
      'steps[0].otherwise[0]',
      'steps[1]',
      'steps[1].parts[0].steps[0]',
      'steps[1].parts[1].steps[0]',
      'steps[1].parts[1].steps[1]',
      'steps[2]',
      'steps[3]',
    ]);
    for (let next = moved(now, at, -1); next; next = moved(now, at, -1)) ({ flow: now, place: at } = next);
    expect(now).toEqual(flow);
  });

  it('finds the faults of a step, not those of the steps within', () => {
    const faults = [
      { field: 'steps[1].where.field', code: 'x', message: 'one' },
      { field: 'steps[1].then[0].given.text', code: 'x', message: 'two' },
      { field: 'steps[10].time', code: 'x', message: 'three' },
    ];
    expect(faultsAt(faults, 'steps[1]')).toEqual([{ field: 'where.field', message: 'one' }]);
    expect(faultsAt(faults, 'steps[1].then[0]')).toEqual([{ field: 'given.text', message: 'two' }]);
  });

  it('leads through parallel paths by their names', () => {
    const parallel: Step = {
      do: 'parallel',
      paths: [
        { name: 'Call', steps: [act('a')] },
        { name: '', steps: [] },
      ],
    };
    const both: Definition = { trigger: { on: 'created' }, steps: [parallel] };
    expect(waysOf(parallel, 'steps[0]').map(({ label }) => label)).toEqual(['Call', '2']);
    expect(names(both)).toEqual(['steps[0] parallel', 'steps[0].paths[0].steps[0] a']);
    const over = moved(both, 'steps[0].paths[0].steps[0]', 1);
    expect(over && names(over.flow)).toEqual(['steps[0] parallel', 'steps[0].paths[1].steps[0] a']);
    const out = over && moved(over.flow, over.place, 1);
    expect(out && names(out.flow)).toEqual(['steps[0] parallel', 'steps[1] a']);
    const faults = [
      { field: 'steps[0].paths[1].name', code: 'x', message: 'one' },
      { field: 'steps[0].paths[0].steps[0].given.text', code: 'x', message: 'two' },
    ];
    expect(faultsAt(faults, 'steps[0]')).toEqual([{ field: 'paths[1].name', message: 'one' }]);
    const pathsAt = (key: string) => (key === '0' ? parallel.paths : undefined);
    expect(pathNames('0/path0/0/path1/2', pathsAt)).toEqual(['Call', '2']);
    expect(pathNames('0/part0/0', pathsAt)).toEqual([]);
  });

  it('knows the places of runs', () => {
    expect(placeOf('2/then/0')).toBe('steps[2].then[0]');
    expect(placeOf('1/path1/0/then/2')).toBe('steps[1].paths[1].steps[0].then[2]');
    expect(placeOf('1/part1/0/each:4/2')).toBe('steps[1].parts[1].steps[0].steps[2]');
  });
});
