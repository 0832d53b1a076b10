import { describe, expect, it } from 'vitest';
import type { Condition, FigureCondition, Filter } from '@/api/types';
import { asGroup, figureNode, figureParts, groupOf, kindOf, modeOf, partsOf, pruned } from './nodes';

const open: Filter = { field: 'status', op: 'eq', value: 'open' };
const empty: Filter = { field: 'name', op: 'eq' };
const isWhole = (condition: Condition) => condition.value !== undefined;

describe('every kind of node is known', () => {
  it.each([
    [open, 'condition'],
    [{ and: [] }, 'group'],
    [{ not: open }, 'group'],
    [{ some: 'deals' }, 'relation'],
    [{ every: 'deals', where: open }, 'relation'],
    [{ sum: 'deals.amount', op: 'gt', value: 1 }, 'figure'],
    [{ event: { kinds: ['deals.won'] } }, 'event'],
  ] as [Filter, string][])('%j is a %s', (node, kind) => {
    expect(kindOf(node)).toBe(kind);
  });
});

describe('a group', () => {
  it.each(['and', 'or', 'nor', 'nand'] as const)('joined by %s comes back the same', (mode) => {
    const node = groupOf(mode, [open, open]);
    expect([modeOf(node), partsOf(node)]).toEqual([mode, [open, open]]);
  });

  it('is made of whatever came by a link', () => {
    expect(asGroup(open)).toEqual({ and: [open] });
    expect(asGroup({ not: open })).toEqual({ not: open });
    expect(partsOf({ not: open })).toEqual([open]);
    expect(asGroup({} as Filter)).toEqual({ and: [] });
    expect(asGroup(undefined)).toEqual({ and: [] });
  });
});

it('a figure comes apart and together', () => {
  for (const node of [
    { count: 'deals', op: 'gte', value: 3 },
    { sum: 'deals.amount', where: open, op: 'gt', value: 1000 },
    { max: 'deals.company.amount', op: 'lt', value: 5 },
  ] as FigureCondition[]) {
    expect(figureNode(figureParts(node))).toEqual(node);
  }
});

describe('what is not said to the end', () => {
  it('is left out, and with it the group it leaves empty', () => {
    expect(pruned({ and: [open, empty, { or: [empty] }] }, isWhole)).toEqual({ and: [open] });
    expect(pruned({ and: [empty] }, isWhole)).toBeUndefined();
    expect(pruned({ some: 'deals', where: { and: [empty] } }, isWhole)).toEqual({ some: 'deals' });
    expect(pruned({ every: 'deals', where: { and: [empty] } }, isWhole)).toBeUndefined();
    expect(pruned({ sum: 'deals.', op: 'gt', value: 1 }, isWhole)).toBeUndefined();
    expect(pruned({ count: 'deals', op: 'gt' }, isWhole)).toBeUndefined();
    expect(pruned({ event: { kinds: [] } }, isWhole)).toBeUndefined();
  });
});
