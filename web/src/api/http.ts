import { Problem } from './problem';
import { seeingHeaders, stopSeeing } from './seeAs';
import { spoken } from './speaking';
import { type OnProgress, watchedFetch } from './upload';

type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

export type Options = {
  query?: Record<string, unknown>;
  body?: unknown;
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** Told how much of a large body has left. */
  onProgress?: OnProgress;
};

export type Answer<T> = { status: number; data: T };

let signedOut: () => void = () => {};

/** Called whenever the server says that the session has ended. */
export function whenSignedOut(handler: () => void): void {
  signedOut = handler;
}

export async function call<T>(method: Method, path: string, options: Options = {}): Promise<T> {
  const { data } = await ask<T>(method, `/api/v1${path}`, options);
  return data;
}

/** A request as the browser's own session; anything but success is thrown as a `Problem`. */
export async function ask<T>(method: Method, path: string, options: Options = {}): Promise<Answer<T>> {
  const response = await send(method, path, options);
  const data = await read(response);
  if (response.ok) return { status: response.status, data: data as T };
  if (response.status === 401 && path.startsWith('/api/')) signedOut();
  if (response.status === 403 && isOver(data)) location.reload();
  const wait = Number(response.headers.get('Retry-After')) || null;
  throw new Problem(response.status, data as object, wait);
}

/** Looking as somebody else has ended at the server: this tab goes back to its own eyes. */
function isOver(data: unknown): boolean {
  const { type } = (data ?? {}) as { type?: string };
  if (type !== 'urn:dotyk:see-as-over') return false;
  stopSeeing();
  return true;
}

/** The file that a request answers with. */
export async function asBlob(method: Method, path: string, options: Options = {}): Promise<Blob> {
  const response = await send(method, `/api/v1${path}`, options);
  if (response.ok) return response.blob();
  throw new Problem(response.status, (await read(response)) as object);
}

async function send(method: Method, path: string, options: Options): Promise<Response> {
  const isForm = options.body instanceof FormData;
  const headers: Record<string, string> = {
    Accept: 'application/json',
    'Accept-Language': spoken(),
    ...seeingHeaders(),
    ...options.headers,
  };
  if (options.body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (method !== 'GET') headers['X-CSRFToken'] = await csrfToken();
  const body = isForm ? (options.body as FormData) : JSON.stringify(options.body);
  try {
    if (options.onProgress && body !== undefined)
      return await watchedFetch(path + queryString(options.query), method, headers, body, options.onProgress);
    return await fetch(path + queryString(options.query), { method, headers, body, signal: options.signal });
  } catch (error) {
    if ((error as Error).name === 'AbortError') throw error;
    throw new Problem(0);
  }
}

async function read(response: Response): Promise<unknown> {
  if (response.status === 204) return null;
  const text = await response.text();
  try {
    return text ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

async function csrfToken(): Promise<string> {
  const known = readCookie('csrftoken');
  if (known) return known;
  await fetch('/api/v1/csrf');
  return readCookie('csrftoken') ?? '';
}

function readCookie(name: string): string | undefined {
  return document.cookie.match(`(?:^|; )${name}=([^;]*)`)?.[1];
}

function queryString(query: Record<string, unknown> = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue;
    search.set(name, typeof value === 'object' ? JSON.stringify(value) : String(value));
  }
  const text = search.toString();
  return text && `?${text}`;
}
