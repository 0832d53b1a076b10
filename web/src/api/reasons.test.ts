import { describe, expect, it } from 'vitest';
import { Problem } from './problem';
import { speak } from './speaking';

describe('what a refusal says', () => {
  it.each([
    [0, {}, null, 'No connection. Check the network and try again.'],
    [413, {}, null, 'This is too large to send. Make it shorter and try again.'],
    [429, { detail: 'Too many.' }, 7, 'Too many requests. Try again in 7 seconds.'],
    [500, { title: 'Server Error' }, null, 'Dotyk could not do this just now. Try again in a moment.'],
    [502, null, null, 'Dotyk could not do this just now. Try again in a moment.'],
    [409, { detail: 'The stage is in use.' }, null, 'The stage is in use.'],
    [422, { errors: [{ field: 'name', code: 'x', message: 'Too long.' }] }, null, 'Too long.'],
  ])('%s says what to do', (status, body, wait, words) => {
    speak('en');
    expect(new Problem(status, body, wait).reason).toBe(words);
  });
});
