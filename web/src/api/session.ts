import { queryOptions, useQuery } from '@tanstack/react-query';
import type { Language } from '@/lib/i18n';
import { ask, call } from './http';
import type { MeOut } from './openapi';
import { Problem } from './problem';

export type Theme = 'auto' | 'light' | 'dark';

export type Me = Omit<MeOut, 'language' | 'theme'> & { language: Language; theme: Theme };

export type MeEdit = Partial<Pick<Me, 'name' | 'language' | 'time_zone' | 'theme'>>;

export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: () => call<Me>('GET', '/me'),
  staleTime: 5 * 60_000,
  retry: false,
});

/** What this tab keeps under ``name`` for whoever is signed in, and for nobody who signs in here after them. */
export function useOwnName(name: string): string {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  return `${me?.id ?? ''}/${name}`;
}

export function editMe(edit: MeEdit): Promise<Me> {
  return call<Me>('PATCH', '/me', { body: edit });
}

const account = '/_allauth/browser/v1';

export async function signOut(): Promise<void> {
  try {
    await ask('DELETE', `${account}/auth/session`);
  } catch (error) {
    // The answer to a successful sign-out is 401: "not signed in any more".
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  }
}

export async function changePassword(current: string, next: string): Promise<void> {
  await ask('POST', `${account}/account/password/change`, {
    body: { current_password: current, new_password: next },
  });
}
