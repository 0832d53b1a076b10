import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type {
  InvitationIn,
  InvitationLook,
  InvitationMade,
  InvitationOut,
  KeyOut,
  RoleOut,
  SessionOut,
  TeamOut,
} from '@/api/openapi';

type Items<T> = { items: T[] };

const list = <T>(path: string) =>
  queryOptions({
    queryKey: ['settings', path],
    queryFn: async () => (await call<Items<T>>('GET', path)).items,
    retry: false,
  });

export const rolesQuery = list<RoleOut>('/roles');
export const teamsQuery = list<TeamOut>('/teams');
export const invitationsQuery = list<InvitationOut>('/invitations');
export const keysQuery = list<KeyOut>('/keys');
export const sessionsQuery = list<SessionOut>('/sessions');

export const invite = (body: Pick<InvitationIn, 'email' | 'roles' | 'team'>) =>
  call<InvitationMade>('POST', '/invitations', { body });
export const revokeInvitation = (id: string) => call<null>('DELETE', `/invitations/${id}`);
export const revokeKey = (id: string) => call<null>('DELETE', `/keys/${id}`);
export const endSession = (id: string) => call<null>('DELETE', `/sessions/${id}`);
export const endOtherSessions = () => call<{ count: number }>('DELETE', '/sessions');

export const lookAtInvitation = (token: string) =>
  queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => call<InvitationLook>('POST', '/invitations/look', { body: { token } }),
    retry: false,
  });

export const acceptInvitation = (body: { token: string; name: string; password: string; language: string }) =>
  call<unknown>('POST', '/invitations/accept', { body });
