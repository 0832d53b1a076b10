import { queryOptions } from '@tanstack/react-query';
import { ask } from '@/api/http';
import { askForPasskey, makePasskey } from '@/api/passkeys';
import { Problem } from '@/api/problem';
import { account } from '@/api/signIn';

const address = `${account}/account/authenticators`;

type Times = { created_at: number; last_used_at: number | null };
export type Passkey = Times & { type: 'webauthn'; id: number; name: string };
export type RecoveryCodes = Times & {
  type: 'recovery_codes';
  unused_code_count: number;
  total_code_count: number;
  unused_codes?: string[];
};
type Authenticator = Passkey | RecoveryCodes | (Times & { type: 'totp' });
type Answer<T> = { data: T };

/** By what one can prove to be oneself again. */
export type Proofs = { password: boolean; code: boolean; passkey: boolean };

export const authenticatorsQuery = queryOptions({
  queryKey: ['settings', 'authenticators'],
  queryFn: async () => sorted((await ask<Answer<Authenticator[]>>('GET', address)).data.data),
  retry: false,
});

export type Authenticators = ReturnType<typeof sorted>;

function sorted(all: Authenticator[]) {
  return {
    app: all.find((each) => each.type === 'totp'),
    codes: all.find((each) => each.type === 'recovery_codes'),
    passkeys: all.filter((each) => each.type === 'webauthn'),
  };
}

/** Fails with the proofs wanted, where none was given lately: before a longer act, not in the middle of it. */
export const askForProof = () => ask('GET', `${address}/webauthn`);

export type Secret = { secret: string; totp_url: string };

/** A fresh secret for an authenticator app; the answer that brings it is a 404: "there is none yet". */
export async function beginApp(): Promise<Secret> {
  try {
    await ask('GET', `${address}/totp`);
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return (error.body as { meta: Secret }).meta;
    throw error;
  }
  throw new Problem(409);
}

export const turnAppOn = (code: string) => ask('POST', `${address}/totp`, { body: { code } });
export const turnAppOff = () => ask('DELETE', `${address}/totp`);

export const readCodes = async () =>
  (await ask<Answer<RecoveryCodes>>('GET', `${address}/recovery-codes`)).data.data.unused_codes ?? [];
export const renewCodes = async () =>
  (await ask<Answer<RecoveryCodes>>('POST', `${address}/recovery-codes`, { body: {} })).data.data
    .unused_codes ?? [];

type Added = Answer<Passkey> & { meta: { recovery_codes_generated: boolean } };

/** Makes a passkey in this browser and keeps its public half; true when recovery codes were made with it. */
export async function addPasskey(name: string): Promise<boolean> {
  const credential = await makePasskey(`${address}/webauthn`);
  const body = { name, credential, passwordless: true };
  return (await ask<Added>('POST', `${address}/webauthn`, { body })).data.meta.recovery_codes_generated;
}

export const renamePasskey = (id: number, name: string) =>
  ask('PUT', `${address}/webauthn`, { body: { id, name } });
export const removePasskey = (id: number) =>
  ask('DELETE', `${address}/webauthn`, { body: { authenticators: [id] } });

export const provePassword = (password: string) =>
  ask('POST', `${account}/auth/reauthenticate`, { body: { password } });
export const proveCode = (code: string) =>
  ask('POST', `${account}/auth/2fa/reauthenticate`, { body: { code } });
export async function provePasskey(): Promise<void> {
  const step = `${account}/auth/webauthn/reauthenticate`;
  await ask('POST', step, { body: { credential: await askForPasskey(step) } });
}

type Flows = { data?: { flows?: { id: string; types?: string[] }[] }; meta?: { is_authenticated?: boolean } };

/** What the server wants to see first; null where the failure is about something else. */
export function proofsWanted(error: unknown): Proofs | null {
  if (!(error instanceof Problem) || error.status !== 401) return null;
  const { data, meta } = (error.body ?? {}) as Flows;
  if (!meta?.is_authenticated) return null;
  const flows = data?.flows ?? [];
  const types = flows.find((flow) => flow.id === 'mfa_reauthenticate')?.types ?? [];
  return {
    password: flows.some((flow) => flow.id === 'reauthenticate'),
    code: types.includes('totp') || types.includes('recovery_codes'),
    passkey: types.includes('webauthn'),
  };
}
