import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { Label } from '@/api/types';

type Items<T> = { items: T[] };

export type Role = { id: string; name: string; label: Label };
export type Team = { id: string; name: string; parent: string | null };
export type Invitation = { id: string; email: string; name: string; roles: string[]; expires_at: string };
export type Key = {
  id: string;
  name: string;
  prefix: string;
  last_used_at: string | null;
  created_at: string;
};
export type Session = {
  id: string;
  ip: string | null;
  user_agent: string;
  last_seen_at: string;
  current: boolean;
};

const list = <T>(path: string) =>
  queryOptions({
    queryKey: ['settings', path],
    queryFn: async () => (await call<Items<T>>('GET', path)).items,
    retry: false,
  });

export const rolesQuery = list<Role>('/roles');
export const teamsQuery = list<Team>('/teams');
export const invitationsQuery = list<Invitation>('/invitations');
export const keysQuery = list<Key>('/keys');
export const sessionsQuery = list<Session>('/sessions');

export type NewInvitation = { email: string; roles: string[]; team: string | null };

export const invite = (body: NewInvitation) =>
  call<Invitation & { token: string }>('POST', '/invitations', { body });
export const revokeInvitation = (id: string) => call<null>('DELETE', `/invitations/${id}`);
export const makeKey = (name: string) => call<Key & { key: string }>('POST', '/keys', { body: { name } });
export const revokeKey = (id: string) => call<null>('DELETE', `/keys/${id}`);
export const endSession = (id: string) => call<null>('DELETE', `/sessions/${id}`);
export const endOtherSessions = () => call<{ count: number }>('DELETE', '/sessions');

export const lookAtInvitation = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => call<{ email: string; name: string }>('POST', '/invitations/look', { body: { token } }),
    retry: false,
  });

export const acceptInvitation = (body: { token: string; name: string; password: string; language: string }) =>
  call<unknown>('POST', '/invitations/accept', { body });
