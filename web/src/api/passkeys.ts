import { ask } from './http';

type Options<T> = { data: T };
type Creation = { creation_options: { publicKey: PublicKeyCredentialCreationOptionsJSON } };
type Request = { request_options: { publicKey: PublicKeyCredentialRequestOptionsJSON } };

/** Whether this browser can use passkeys at this address: they belong to a name, by https or on this very machine. */
export function passkeysWork(): boolean {
  const hasName = !/^[\d.]+$|^\[/.test(location.hostname);
  return (
    hasName && isSecureContext && 'PublicKeyCredential' in window && 'toJSON' in PublicKeyCredential.prototype
  );
}

/** Thrown when the person closed the browser's own question, or it waited too long. */
export class PasskeyRefused extends Error {}

/** Lets the person choose a passkey; `address` gives the challenge. */
export async function askForPasskey(address: string): Promise<unknown> {
  const { data } = await ask<Options<Request>>('GET', address);
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(data.data.request_options.publicKey);
  return chosen(navigator.credentials.get({ publicKey }));
}

/** Lets the person make a passkey; `address` gives the challenge. */
export async function makePasskey(address: string): Promise<unknown> {
  const { data } = await ask<Options<Creation>>('GET', address, { query: { passwordless: 'true' } });
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(data.data.creation_options.publicKey);
  return chosen(navigator.credentials.create({ publicKey }));
}

async function chosen(asked: Promise<Credential | null>): Promise<unknown> {
  try {
    return ((await asked) as PublicKeyCredential | null)?.toJSON();
  } catch (error) {
    throw new PasskeyRefused((error as Error).message);
  }
}
