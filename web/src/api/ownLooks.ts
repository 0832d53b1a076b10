import { queryOptions } from '@tanstack/react-query';
import { call } from './http';
import type { Layout } from './views';

/** What I keep of an object's list without a view, and the order of its views in my navigation. */
export type OwnLook = {
  object: string;
  look: { columns?: string[] } & Pick<Layout, 'widths' | 'frozen' | 'totals' | 'density' | 'colors'>;
  view_order: string[];
};

export const ownLooksQuery = queryOptions({
  queryKey: ['own-looks'],
  queryFn: async () => (await call<{ items: OwnLook[] }>('GET', '/own-looks')).items,
  staleTime: 60_000,
});

export function keepOwnLook(
  object: string,
  part: Partial<Pick<OwnLook, 'look' | 'view_order'>>,
): Promise<OwnLook> {
  return call('PATCH', `/own-looks/${object}`, { body: part });
}
