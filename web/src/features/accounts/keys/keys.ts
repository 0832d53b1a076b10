import { call } from '@/api/http';
import type { KeyMade } from '@/api/openapi';

export type KeyWish = { name: string; scopes: string[] | null; days: number | null };

const dayMs = 86_400_000;

export const makeKey = ({ name, scopes, days }: KeyWish) =>
  call<KeyMade>('POST', '/keys', {
    body: { name, scopes, expires_at: days && new Date(Date.now() + days * dayMs).toISOString() },
  });
