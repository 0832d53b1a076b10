import { queryOptions } from '@tanstack/react-query';
import { ask, call } from './http';
import type { BeginOut, WaysInOut } from './openapi';
import { askForPasskey } from './passkeys';
import { Problem } from './problem';

export const account = '/_allauth/browser/v1';

/** By what a person can prove, besides the password, who they are. */
export type SecondMethod = 'totp' | 'recovery_codes' | 'webauthn';

type Flows = { data?: { flows?: { id: string; is_pending?: boolean; types?: SecondMethod[] }[] } };

/** What a stranger must know to come in: set-up or sign-in, other ways in, whether we send mail. */
export const entryQuery = queryOptions({
  queryKey: ['entry'],
  queryFn: () => call<WaysInOut>('GET', '/entry'),
  retry: false,
});

/** Signs in; null when that was all, else the methods of the second step. */
export async function signIn(email: string, password: string): Promise<SecondMethod[] | null> {
  try {
    await ask('POST', `${account}/auth/login`, { body: { email, password } });
  } catch (error) {
    // 409: signed in already, in another tab.
    if (error instanceof Problem && error.status === 409) return null;
    const methods = pendingMethods(error);
    if (!methods) throw error;
    return methods;
  }
  return null;
}

/** How far this browser is: in, before a second step of these methods (after a reload, or back from another house), or out. */
export async function progress(): Promise<'in' | SecondMethod[] | 'out'> {
  try {
    await ask('GET', `${account}/auth/session`);
    return 'in';
  } catch (error) {
    return pendingMethods(error) ?? 'out';
  }
}

export async function giveCode(code: string): Promise<void> {
  await ask('POST', `${account}/auth/2fa/authenticate`, { body: { code } });
}

/** Signs in with a passkey alone (`login`), or shows it as the second step (`authenticate`). */
export async function signInWithPasskey(step: 'login' | 'authenticate'): Promise<void> {
  const address = `${account}/auth/webauthn/${step}`;
  await ask('POST', address, { body: { credential: await askForPasskey(address) } });
}

export const resetQuery = (key: string) =>
  queryOptions({
    queryKey: ['password-reset', key],
    queryFn: () =>
      ask('GET', `${account}/auth/password/reset`, { headers: { 'X-Password-Reset-Key': key } }).then(
        () => true,
      ),
    retry: false,
  });

/** Sets the password a link was made for; it does not sign in by itself. */
export async function resetPassword(key: string, password: string): Promise<void> {
  try {
    await ask('POST', `${account}/auth/password/reset`, { body: { key, password } });
  } catch (error) {
    // The answer to success is 401: "not signed in yet".
    if (!(error instanceof Problem) || error.status !== 401) throw error;
  }
}

export async function askForPasswordLink(email: string): Promise<void> {
  await call('POST', '/entry/forgotten', { body: { email } });
}

/** Leads to another house's sign-in page, from where the person comes back signed in. */
export async function goToProvider(id: string, next?: string): Promise<void> {
  const { url } = await call<BeginOut>('POST', `/entry/providers/${id}`, {
    body: { next: next ?? '' },
  });
  location.assign(url);
}

function pendingMethods(error: unknown): SecondMethod[] | null {
  if (!(error instanceof Problem) || error.status !== 401) return null;
  const flows = (error.body as Flows | null)?.data?.flows ?? [];
  return flows.find((flow) => flow.id === 'mfa_authenticate' && flow.is_pending)?.types ?? null;
}
