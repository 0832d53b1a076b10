import { describe, expect, it } from 'vitest';
import { addressesIn } from './people';

describe('addressesIn', () => {
  it.each([
    ['olena@x.ua, Taras@x.ua', ['olena@x.ua', 'taras@x.ua']],
    ['Олена <olena@x.ua>;\nolena@x.ua', ['olena@x.ua']],
    ['nobody', []],
    ['', []],
  ])('finds in %j each address once', (text, expected) => {
    expect(addressesIn(text)).toEqual(expected);
  });
});
