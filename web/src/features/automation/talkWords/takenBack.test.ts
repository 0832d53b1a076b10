import { expect, test } from 'vitest';
import { takenBack } from './takenBack';

test('taking a change back leaves what was changed after it', () => {
  expect(takenBack(['help', 'human', 'agent'], ['help'], ['help', 'human'])).toEqual(['help', 'agent']);
  expect(takenBack(['agent'], ['help'], [])).toEqual(['agent', 'help']);
  expect(takenBack(['help'], ['help'], [])).toEqual(['help']);
  expect(takenBack([], ['help'], ['help', 'human'])).toEqual([]);
});
