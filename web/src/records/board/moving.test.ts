import { describe, expect, it } from 'vitest';
import type { BoardData, Column } from '@/api/board';
import type { RecordData } from '@/api/types';
import { isRotting } from './ageing';
import { moveCard } from './moving';

const card = (id: string, amount: string): RecordData => ({
  id,
  object: 'deals',
  title: id,
  version: 1,
  stage: 'new',
  amount: { amount, currency: 'UAH' },
});
const column = (id: string, items: RecordData[], sum: string): Column => ({
  key: { id, title: id },
  count: items.length,
  sum: { amount: sum, currency: 'UAH' },
  items,
  next_cursor: null,
});
const board: BoardData = {
  columns: [
    column('new', [card('a', '100.00'), card('b', '50.50')], '150.50'),
    column('won', [card('c', '1.00')], '1.00'),
  ],
};

describe('a card moved on the board', () => {
  const moved = moveCard(board, 'a', 'won', { stage: 'won' }, 'amount');

  it('stands first in its new column, changed', () => {
    expect(moved.columns[1]?.items.map((item) => item.id)).toEqual(['a', 'c']);
    expect(moved.columns[1]?.items[0]?.stage).toBe('won');
    expect(moved.columns[0]?.items.map((item) => item.id)).toEqual(['b']);
  });

  it('takes its count and its money along', () => {
    expect(moved.columns.map((each) => each.count)).toEqual([1, 2]);
    expect(moved.columns.map((each) => each.sum?.amount)).toEqual(['50.50', '101.00']);
  });

  it('goes back without a trace', () => {
    const back = moveCard(moved, 'a', 'new', { stage: 'new' }, 'amount');
    expect(back.columns.map((each) => each.sum?.amount)).toEqual(['150.50', '1.00']);
    expect(back.columns.map((each) => each.count)).toEqual([2, 1]);
  });

  it('leaves the board as it is when it is not there, or there already', () => {
    expect(moveCard(board, 'nobody', 'won', {})).toBe(board);
    expect(moveCard(board, 'a', 'new', {})).toBe(board);
  });
});

describe('a card rots', () => {
  const stage = {
    status: 'open' as const,
    rot_days: 7,
    id: 's',
    name: '',
    color: 'blue',
    position: 0,
    probability: 10,
    required_fields: [],
  };
  const entered = (at: string) => ({ ...card('a', '1'), stage_entered_at: at });
  const now = new Date('2026-11-21T12:00:00Z');

  it('when it stood longer than its stage allows', () => {
    expect(isRotting(entered('2026-11-10T12:00:00Z'), stage, now)).toBe(true);
    expect(isRotting(entered('2026-11-20T12:00:00Z'), stage, now)).toBe(false);
  });

  it('never once it is closed', () => {
    expect(isRotting(entered('2020-01-01T00:00:00Z'), { ...stage, status: 'won' }, now)).toBe(false);
  });

  it('as the server says, where it says', () => {
    expect(isRotting({ ...entered('2020-01-01T00:00:00Z'), is_rotting: false }, stage, now)).toBe(false);
  });
});
