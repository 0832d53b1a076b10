import { expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { joined } from './joined';

const field = (type: string) => ({ name: 'x', type }) as Field;

it.each([
  ['tags', ['a', 'b'], ['b', 'c'], ['b', 'c', 'a']],
  ['long_text', 'Theirs', 'Mine', 'Theirs\nMine'],
  ['text', 'Theirs', 'Mine', 'Mine'],
  ['money', null, { amount: '1', currency: 'UAH' }, { amount: '1', currency: 'UAH' }],
])('%s: %j and %j begin as %j', (type, theirs, mine, expected) =>
  expect(joined(field(type), theirs, mine)).toEqual(expected),
);
