import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { RoleOut, RolesOut } from '@/api/openapi';
import { meQuery } from '@/api/session';
import { useLabel } from '@/lib/i18n';

export type Role = Omit<RoleOut, 'grants'> & { grants: Grants };
export type Reach = 'none' | 'own' | 'team' | 'all';
export type FieldRight = 'hidden' | 'read_only';
export const verbs = ['create', 'read', 'update', 'delete', 'export', 'merge'] as const;
export type Verb = (typeof verbs)[number];
export type Grant = Partial<Record<Verb, Reach>> & { fields?: Record<string, FieldRight> };
export type Grants = Record<string, Grant>;
export type Rights = { grants: Grants; capabilities: string[] };
type Label = Partial<Record<'en' | 'uk' | 'ru', string>>;

export const rolesQuery = queryOptions({
  queryKey: ['settings', '/roles', 'whole'],
  queryFn: () => call<Omit<RolesOut, 'items'> & { items: Role[] }>('GET', '/roles'),
  retry: false,
});

type RoleIn = Rights & { name: string; label: Label };

export const makeRole = (role: RoleIn) => call<Role>('POST', '/roles', { body: role });
export const editRole = (id: string, edit: Partial<Rights & { label: Label }>) =>
  call<Role>('PATCH', `/roles/${id}`, { body: edit });
export const resetRole = (id: string) => call<Role>('POST', `/roles/${id}/reset`);
export const deleteRole = (id: string) => call<null>('DELETE', `/roles/${id}`);

/** The roles as those who manage people may read them; for everybody else none. */
function useRoles(): Role[] {
  const { data: me } = useQuery(meQuery);
  const manages = me?.capabilities.includes('manage_users') ?? false;
  return useQuery({ ...rolesQuery, enabled: manages }).data?.items ?? [];
}

/** "Seller, Support" of the names of roles. */
export function useRoleNames(): (names: string[]) => string {
  const roles = useRoles();
  const label = useLabel();
  return (names) =>
    names.map((name) => label(roles.find((role) => role.name === name)?.label ?? {}) || name).join(', ');
}

export function useRoleChoices(): { value: string; label: string }[] {
  const label = useLabel();
  return useRoles().map((role) => ({ value: role.name, label: label(role.label) || role.name }));
}
