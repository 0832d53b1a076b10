import { describe, expect, it } from 'vitest';
import { decide, decideField, isDecided, takeSuggestions, undecided, withDecisions } from './decisions';
import type { ImportProblem } from './imports';

describe('decisions about values that do not fit', () => {
  it('stand beside earlier ones', () => {
    const decided = decideField(decide(undecided, 'product', 'GTXPro', 'GTX Pro'), 'owner', 'empty');
    const options = { values: { product: { MG: null } }, unknown: 'refuse' as const };
    expect(withDecisions(options, decided)).toEqual({
      values: { product: { MG: null, GTXPro: 'GTX Pro' } },
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
