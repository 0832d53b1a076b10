import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { LayoutOut } from '@/api/openapi';

export type Layout = LayoutOut;
export type Section = Layout['sections'][number];
export type Button = Layout['buttons'][number];
export type LayoutEdit = Partial<Omit<Layout, 'id' | 'object'>>;

/** What the only section of a new layout is called. */
export const mainSection = { en: 'Main', uk: 'Основне', ru: 'Основное' };

export const layoutsQuery = (object: string) =>
  queryOptions({
    queryKey: ['layouts', object],
    queryFn: async () => (await call<{ items: Layout[] }>('GET', '/layouts', { query: { object } })).items,
  });

export const addLayout = (object: string, edit: LayoutEdit) =>
  call<Layout>('POST', '/layouts', { body: { object, ...edit } });
export const editLayout = (id: string, edit: LayoutEdit) =>
  call<Layout>('PATCH', `/layouts/${id}`, { body: edit });
export const removeLayout = (id: string) => call<null>('DELETE', `/layouts/${id}`);

/** The layouts of an object put in another order. */
export const orderLayouts = async (ids: string[]): Promise<void> => {
  for (const [position, id] of ids.entries()) await editLayout(id, { position });
};
