import { queryOptions } from '@tanstack/react-query';
import { everyPage } from '@/api/everyPage';
import { call } from '@/api/http';
import type { KeyMade, KeyOut } from '@/api/openapi';
import type { Person } from '../people/people';

export type Program = Person;

export const programsQuery = queryOptions({
  queryKey: ['users', 'programs'],
  queryFn: () => everyPage<Program>('/service-accounts'),
  retry: false,
});

export const keysOfQuery = (user: string) =>
  queryOptions({
    queryKey: ['settings', '/keys', user],
    queryFn: async () => (await call<{ items: KeyOut[] }>('GET', '/keys', { query: { user } })).items,
  });

export const makeProgram = (wish: { name: string; roles: string[]; team: string | null }) =>
  call<Program>('POST', '/service-accounts', { body: wish });

type KeyWish = { user: string; name: string; expires_at: string | null };

export const makeKeyFor = (wish: KeyWish) => call<KeyMade>('POST', '/keys', { body: wish });
