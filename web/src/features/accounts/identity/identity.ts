import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { IdentityProviderIn, IdentityProviderOut } from '@/api/openapi';

export type Provider = IdentityProviderOut;
export type Wish = Required<IdentityProviderIn>;

const path = '/identity-providers';

export const providersQuery = queryOptions({
  queryKey: ['settings', path],
  queryFn: async () => (await call<{ items: Provider[] }>('GET', path)).items,
  retry: false,
});

/** Adds a provider, or changes the one of this id; an empty secret stays as it was. */
export const saveProvider = ({ id, wish }: { id: string | null; wish: Wish }) =>
  id
    ? call<Provider>('PATCH', `${path}/${id}`, { body: wish })
    : call<Provider>('POST', path, { body: wish });

export const removeProvider = (id: string) => call<null>('DELETE', `${path}/${id}`);

export const newWish: Wish = {
  name: '',
  issuer: '',
  client_id: '',
  client_secret: '',
  domains: [],
  role: 'seller',
  links_by_email: true,
  makes_people: false,
  trusts_addresses: false,
  is_active: true,
};

export function wishOf({ id: _id, callback_url: _url, ...kept }: Provider): Wish {
  return { ...kept, client_secret: '' };
}
