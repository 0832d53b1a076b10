import { expect, it } from 'vitest';
import { addressesIn } from './setUp';

it('finds each address once, however they are parted', () => {
  expect(addressesIn(' a@b.com, c@d.com;\n\ne@f.com a@b.com ')).toEqual(['a@b.com', 'c@d.com', 'e@f.com']);
  expect(addressesIn(' \n ')).toEqual([]);
});
