import { beforeEach, expect, test, vi } from 'vitest';
import { call } from '@/api/http';
import { Problem } from '@/api/problem';
import { closeShares, reopenShares } from './allShares';

vi.mock('@/api/http');

const ids = Array.from({ length: 450 }, (_, number) => `s${number}`);
const failure = new Problem(503, { detail: 'busy' });

beforeEach(() => vi.mocked(call).mockReset());

test('what was closed before a failure is told, with the way back, and the rest is left', async () => {
  vi.mocked(call).mockResolvedValueOnce({ closed: 199, undo: 'a' }).mockRejectedValueOnce(failure);
  expect(await closeShares(ids)).toEqual({
    closed: 199,
    undo: ['a'],
    left: ids.slice(200),
    problem: failure,
  });
  expect(call).toHaveBeenCalledTimes(2);
});

test('the server says how many there still were', async () => {
  vi.mocked(call).mockResolvedValue({ closed: 0, undo: null });
  expect(await closeShares(ids)).toEqual({ closed: 0, undo: [], left: [] });
});

test('those that stay closed are counted, whatever fails after them', async () => {
  vi.mocked(call).mockResolvedValueOnce({ opened: 8, left: 2 }).mockResolvedValueOnce({ opened: 9, left: 1 });
  expect(await reopenShares(['a', 'b'])).toEqual({ left: 3 });
  vi.mocked(call).mockResolvedValueOnce({ opened: 8, left: 2 }).mockRejectedValueOnce(failure);
  expect(await reopenShares(['a', 'b'])).toEqual({ left: 2, problem: failure });
});
