import { expect, it } from 'vitest';
import type { Field } from '@/api/types';
import { faultOf } from './faults';

const field = (type: string, required = false) => ({ name: 'x', type, required }) as Field;

it.each([
  ['emails', ['a@b.ua', 'no'], 'notEmail'],
  ['email', 'a b@c', 'notEmail'],
  ['email', 'я@приклад.укр', undefined],
  ['phones', ['хтось'], 'notPhone'],
  ['phone', '050 111 22 33', undefined],
  ['phones', [], undefined],
])('%s %j', (type, value, fault) => expect(faultOf(field(type), value)?.key).toBe(fault));

it('lets nothing required be empty', () => {
  expect(faultOf(field('text', true), '')?.key).toBe('notEmpty');
  expect(faultOf(field('text'), '')).toBeUndefined();
});
