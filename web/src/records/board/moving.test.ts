import { describe, expect, it } from 'vitest';
import { type BoardData, type BoardQuery, type Column, withTails } from '@/api/board';
import type { RecordData } from '@/api/types';
import { isRotting } from './ageing';
import { withMoved } from './moving';

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
  left_out: { columns: 0, count: 0 },
};

const query: BoardQuery = { by: 'stage', sum: 'amount' };
const ids = (of: BoardData, column: number) => of.columns[column]?.items.map((item) => item.id);

describe('a card moved on the board', () => {
  const won = { ...card('a', '100.00'), stage: 'won' };
  const moved = withMoved(board, query, [won]);

  it('stands first in its new column, changed', () => {
    expect(ids(moved, 1)).toEqual(['a', 'c']);
    expect(moved.columns[1]?.items[0]?.stage).toBe('won');
    expect(ids(moved, 0)).toEqual(['b']);
  });

  it('takes its count and its money along', () => {
    expect(moved.columns.map((each) => each.count)).toEqual([1, 2]);
    expect(moved.columns.map((each) => each.sum?.amount)).toEqual(['50.50', '101.00']);
  });

  it('goes back without a trace', () => {
    const back = withMoved(moved, query, [card('a', '100.00')]);
    expect(back.columns.map((each) => each.sum?.amount)).toEqual(['150.50', '1.00']);
    expect(back.columns.map((each) => each.count)).toEqual([2, 1]);
  });

  it('leaves the board as it is when it is not there, or there already', () => {
    expect(withMoved(board, query, [{ ...won, id: 'nobody' }])).toBe(board);
    expect(withMoved(board, query, [card('a', '100.00')])).toBe(board);
  });

  it('goes together with others', () => {
    const both = withMoved(board, query, [won, { ...card('b', '50.50'), stage: 'won' }]);
    expect(both.columns.map((each) => each.count)).toEqual([0, 3]);
    expect(both.columns[1]?.sum?.amount).toBe('151.50');
  });
});

describe('a board asked for anew', () => {
  const long = (items: RecordData[], next: string | null) => ({
    ...board,
    columns: [{ ...column('new', items, '1'), next_cursor: next }],
  });

  it('keeps the cards that were scrolled to below those that came', () => {
    const before = long([card('a', '1'), card('b', '1'), card('c', '1')], 'behind c');
    const fresh = withTails(long([card('x', '1'), card('b', '1')], 'behind b'), before);
    expect(ids(fresh, 0)).toEqual(['x', 'b', 'c']);
    expect(fresh.columns[0]?.next_cursor).toBe('behind c');
  });

  it('keeps nothing of a column that has come whole', () => {
    const before = long([card('a', '1'), card('b', '1')], null);
    expect(ids(withTails(long([card('a', '1')], null), before), 0)).toEqual(['a']);
  });
});

describe('a card moved to another lane', () => {
  const inLane = (value: string) => ({ ...query, lane: { field: 'owner', value } });
  const owned = { ...card('a', '100.00'), owner: { id: 'taras', title: 'Taras' } };

  it('leaves the lane it stood in', () => {
    expect(ids(withMoved(board, inLane('sofia'), [owned]), 0)).toEqual(['b']);
  });

  it('comes into its new lane', () => {
    const empty = { ...board, columns: [column('new', [], '0.00')] };
    expect(ids(withMoved(empty, inLane('taras'), [owned]), 0)).toEqual(['a']);
    expect(withMoved(empty, inLane('olena'), [owned])).toBe(empty);
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
