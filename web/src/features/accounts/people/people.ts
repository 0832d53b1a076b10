import { queryOptions } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';
import { call } from '@/api/http';
import type { InvitationMade, UserOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';

export type Person = UserOut;
export type PersonEdit = Partial<{
  name: string;
  email: string;
  team: string | null;
  teams: string[];
  roles: string[];
  active: boolean;
}>;

/** Everybody of the company, those who left too. */
export const peopleQuery = queryOptions({
  queryKey: ['users', 'all'],
  queryFn: () => everyPage<Person>('/users'),
});

export const editPerson = (id: string, edit: PersonEdit) =>
  call<Person>('PATCH', `/users/${id}`, { body: edit });

export const passwordLink = (id: string) => call<{ key: string }>('POST', `/users/${id}/password-link`);
export const signOutPerson = (id: string) => call<{ count: number }>('DELETE', `/users/${id}/sessions`);

export type Invited = { email: string; link?: string; reason?: string };

/** The addresses in a text, however they are separated, each once. */
export function addressesIn(text: string): string[] {
  const parts = text.split(/[\s,;<>]+/).filter((part) => part.includes('@'));
  return [...new Set(parts.map((part) => part.toLowerCase()))];
}

/** One link for each address, in their order; an address that is refused keeps its reason and stops nobody. */
export async function inviteAll(emails: string[], roles: string[], team: string | null): Promise<Invited[]> {
  const done: Invited[] = [];
  for (const email of emails) {
    try {
      const { token } = await call<InvitationMade>('POST', '/invitations', { body: { email, roles, team } });
      done.push({ email, link: `${location.origin}/invitation/${token}` });
    } catch (error) {
      done.push({ email, reason: asProblem(error).reason });
    }
  }
  return done;
}
