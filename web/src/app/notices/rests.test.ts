import { expect, test } from 'vitest';
import { restsUntil } from './rests';

const days = (now: string) =>
  restsUntil(new Date(now)).map(({ moment }) => [moment.getDay(), moment.getHours(), moment.getDate()]);

test('an hour, tomorrow morning, the next Monday morning', () => {
  expect(days('2026-11-26T15:20:00')).toEqual([
    [4, 16, 26],
    [5, 8, 27],
    [1, 8, 30],
  ]);
});

test('on a Sunday the next Monday is tomorrow, on a Monday in a week', () => {
  expect(days('2026-11-22T15:20:00')[2]).toEqual([1, 8, 23]);
  expect(days('2026-11-23T15:20:00')[2]).toEqual([1, 8, 30]);
});
