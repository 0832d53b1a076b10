import { describe, expect, it } from 'vitest';
import {
  correctedCells,
  decide,
  decideField,
  isDecided,
  takeSuggestions,
  undecided,
  withDecisions,
} from './decisions';
import type { ImportProblem } from './imports';

describe('decisions about values that do not fit', () => {
  it('stand beside earlier ones', () => {
    const decided = decideField(decide(undecided, 'product', 'GTXPro', 'GTX Pro'), 'owner', 'empty');
    const options = { values: { product: { MG: null } }, unknown: 'refuse' as const };
    expect(withDecisions(options, decided)).toEqual({
      values: { product: { MG: null, GTXPro: 'GTX Pro' } },
      cells: {},
      unknown: { '*': 'refuse', owner: 'empty' },
    });
    expect(isDecided(decided)).toBe(true);
    expect(isDecided(undecided)).toBe(false);
  });

  it('take what was probably meant where something is near', () => {
    const problem = { field: 'product', value: 'GTXPro', suggestion: { value: '7', title: 'GTX Pro' } };
    const far = { field: 'product', value: 'Bread', suggestion: null };
    const taken = takeSuggestions(undecided, [problem, far] as ImportProblem[]);
    expect(taken.values).toEqual({ product: { GTXPro: '7' } });
  });
});

it('puts the cell itself right where its column makes another field too', () => {
  const problem: ImportProblem = {
    field: 'product',
    value: 'GTXPro',
    count: 3,
    code: 'no_such_record',
    message: '',
    is_rest: false,
    suggestion: { value: 'id', title: 'GTX Pro' },
  };
  const taken = takeSuggestions(undecided, [problem]);
  const own = { column: 'product', field: 'product' };
  const name = { columns: ['account', 'product'], field: 'name' };
  expect(correctedCells([own, name], [problem], taken)).toEqual({ product: { GTXPro: 'GTX Pro' } });
  expect(correctedCells([own], [problem], taken)).toEqual({});
  expect(correctedCells([own, name], [problem], undecided)).toEqual({});
});
