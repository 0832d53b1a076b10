import type { Holder, Share } from '@/api/sharing';

type Named = { id: string; name: string };
type Choice = { value: string; label: string };

/** A person or a team as one word, for a choice among both. */
export function keyOf({ object, id }: Holder): string {
  return `${object}:${id}`;
}

export function holderOf(key: string): Holder {
  const [object, id = ''] = key.split(':');
  return { object: object === 'teams' ? 'teams' : 'users', id };
}

/** Whom a record may still be opened to: neither those it is open to, nor me. */
export function choices(people: Named[], teams: Named[], shares: Share[], me: string | undefined) {
  const open = new Set(shares.map(({ shared_with }) => keyOf(shared_with)));
  const of = (object: Holder['object'], all: Named[]): Choice[] =>
    all
      .map(({ id, name }) => ({ value: keyOf({ object, id }), label: name }))
      .filter(({ value }) => !open.has(value) && value !== `users:${me}`);
  return { people: of('users', people), teams: of('teams', teams) };
}
