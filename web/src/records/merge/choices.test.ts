import { expect, test } from 'vitest';
import type { Field, ObjectType, RecordData } from '@/api/types';
import { comparedFields, united, usualChoice } from './choices';

const field = (name: string, type: Field['type'], more = {}) => ({ name, type, ...more }) as Field;
const name = field('first_name', 'text');
const phones = field('phones', 'phones');
const object = {
  fields: [name, phones, field('position', 'text'), field('score', 'number', { read_only: true })],
};
const records = [
  { id: 'a', first_name: 'Олена', phones: ['+1'], score: 1, updated_at: '2026-01-01' },
  { id: 'b', first_name: 'Олена', phones: ['+2'], position: 'Лікарка', updated_at: '2026-01-02' },
  { id: 'c', first_name: 'Олена', phones: [], position: 'Директорка', updated_at: '2026-01-03' },
] as unknown as RecordData[];

test('what differs stands first, what nobody says is left out', () => {
  const { differing, same } = comparedFields(object as ObjectType, records);
  expect(differing.map((each) => each.name)).toEqual(['phones', 'position']);
  expect(same.map((each) => each.name)).toEqual(['first_name']);
});

test('the kept record speaks, else the one changed last; lists come together', () => {
  expect(usualChoice(name, records, 'b')).toBe('b');
  expect(usualChoice(field('position', 'text'), records, 'a')).toBe('c');
  expect(usualChoice(phones, records, 'a')).toBe(united);
});
