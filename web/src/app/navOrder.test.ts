import { expect, test } from 'vitest';
import { inOrder, moved } from './navOrder';

const views = ['a', 'b', 'c'].map((id) => ({ id }));
const ids = (found: { id: string }[]) => found.map(({ id }) => id).join('');

test('what the order does not name comes after, as it was', () => {
  expect(ids(inOrder(views, []))).toBe('abc');
  expect(ids(inOrder(views, ['c', 'gone']))).toBe('cab');
});

test('a view moves by places and stays within the list', () => {
  expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
  expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
  expect(moved(['a', 'b', 'c'], 'a', -1)).toEqual(['a', 'b', 'c']);
});
