import { describe, expect, it } from 'vitest';
import type { Person } from '../people/people';
import { flat, joining, leaving, treeOf, withBelow } from './teams';

const teams = [
  { id: 'b', name: 'Kyiv', parent: 'a', head: null },
  { id: 'a', name: 'Sales', parent: null, head: null },
  { id: 'c', name: 'Left bank', parent: 'b', head: null },
  { id: 'd', name: 'Service', parent: null, head: null },
];
const north = { id: 'n', name: 'North' };
const south = { id: 's', name: 'South' };
const person = (team: typeof north | null, ...all: (typeof north)[]): Person => ({
  id: 'p',
  name: 'Sofia',
  email: null,
  active: true,
  roles: [],
  last_seen_at: null,
  team,
  teams: all,
});

describe('the tree of teams', () => {
  it('is read from top to bottom', () => {
    expect(flat(treeOf(teams)).map(({ name, depth }) => [name, depth])).toEqual([
      ['Sales', 0],
      ['Kyiv', 1],
      ['Left bank', 2],
      ['Service', 0],
    ]);
  });

  it('knows what is below a team', () => {
    expect([...withBelow(teams, 'b')]).toEqual(['b', 'c']);
  });
});

describe('a person', () => {
  it('joins first as in their main team, then as in further ones', () => {
    expect(joining(person(null), 'n')).toEqual({ team: 'n' });
    expect(joining(person(north, north), 's')).toEqual({ teams: ['s'] });
  });

  it('leaves the main team, or one of the further ones', () => {
    expect(leaving(person(north, north, south), 'n')).toEqual({ team: null });
    expect(leaving(person(north, north, south), 's')).toEqual({ teams: [] });
  });
});
