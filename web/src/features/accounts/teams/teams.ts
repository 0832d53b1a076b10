import { call } from '@/api/http';
import type { TeamOut } from '@/api/openapi';
import type { Person, PersonEdit } from '../people/people';

export type Team = TeamOut;
export type Branch = Team & { depth: number; children: Branch[] };

export const makeTeam = (team: Pick<Team, 'name' | 'parent'>) => call<Team>('POST', '/teams', { body: team });
export const editTeam = (id: string, edit: Partial<Pick<Team, 'name' | 'parent' | 'head'>>) =>
  call<Team>('PATCH', `/teams/${id}`, { body: edit });
export const deleteTeam = (id: string) => call<null>('DELETE', `/teams/${id}`);

/** The teams as a tree, each level by name; a team whose parent is unknown stands at the top. */
export function treeOf(teams: Team[]): Branch[] {
  const known = new Set(teams.map(({ id }) => id));
  const under = (parent: string | null, depth: number): Branch[] =>
    teams
      .filter((team) => (team.parent && known.has(team.parent) ? team.parent : null) === parent)
      .sort((one, other) => one.name.localeCompare(other.name))
      .map((team) => ({ ...team, depth, children: under(team.id, depth + 1) }));
  return under(null, 0);
}

/** The tree from top to bottom as it is read. */
export function flat(branches: Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.children)]);
}

/** A team and all below it: what it must not be put under. */
export function withBelow(teams: Team[], id: string): Set<string> {
  const branch = flat(treeOf(teams)).find((each) => each.id === id);
  return new Set(branch ? flat([branch]).map((each) => each.id) : [id]);
}

export function membersOf(people: Person[], team: string): Person[] {
  return people.filter((person) => person.teams.some(({ id }) => id === team));
}

/** The change that brings a person into a team: the main one where they have none, else a further one. */
export function joining(person: Person, team: string): PersonEdit {
  if (!person.team) return { team };
  return { teams: [...furtherOf(person), team] };
}

export function leaving(person: Person, team: string): PersonEdit {
  if (person.team?.id === team) return { team: null };
  return { teams: furtherOf(person).filter((id) => id !== team) };
}

function furtherOf(person: Person): string[] {
  return person.teams.map(({ id }) => id).filter((id) => id !== person.team?.id);
}
