import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { gathering } from './gathering';

const pace = { soon: 400, storm: 1500, many: 50 };

describe('what comes in storms', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is told at once a little later', () => {
    const tell = vi.fn();
    const { add } = gathering<number>(tell, () => false, pace);
    add(1);
    add(2);
    vi.advanceTimersByTime(399);
    expect(tell).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(tell.mock.calls).toEqual([[[1, 2]]]);
  });

  it('is told seldom while ten seconds of twenty thousand changes last', () => {
    const tell = vi.fn();
    const { add } = gathering<number>(tell, () => false, pace);
    for (let n = 0; n < 20_000; n += 1) {
      add(n);
      if (n % 20 === 0) vi.advanceTimersByTime(10);
    }
    vi.runAllTimers();
    expect(tell.mock.calls.length).toBeLessThanOrEqual(9);
    expect(tell.mock.calls.flatMap(([items]) => items)).toHaveLength(20_000);
  });

  it('waits while the listener is busy, and forgets nothing', () => {
    const tell = vi.fn();
    let isBusy = true;
    const { add } = gathering<number>(tell, () => isBusy, pace);
    add(1);
    vi.advanceTimersByTime(4000);
    add(2);
    isBusy = false;
    vi.advanceTimersByTime(400);
    expect(tell.mock.calls).toEqual([[[1, 2]]]);
  });
});
