import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { Filter } from '@/api/types';

export type Rule = {
  id: string;
  name: string;
  position: number;
  filter: Filter | null;
  users: string[];
  way: 'round_robin' | 'least_loaded';
  active: boolean;
};
export type RuleWish = Omit<Rule, 'id' | 'position'>;

export const rulesQuery = queryOptions({
  queryKey: ['settings', '/lead-distribution'],
  queryFn: async () => (await call<{ items: Rule[] }>('GET', '/lead-distribution')).items,
  retry: false,
});

export const addRule = (wish: RuleWish & { position?: number }) =>
  call<Rule>('POST', '/lead-distribution', { body: wish });
export const editRule = (id: string, edit: Partial<Rule>) =>
  call<Rule>('PATCH', `/lead-distribution/${id}`, { body: edit });
export const deleteRule = (id: string) => call<null>('DELETE', `/lead-distribution/${id}`);

/** Tells each rule its place in the order. */
export async function orderRules(ids: string[]): Promise<void> {
  for (const [position, id] of ids.entries()) await editRule(id, { position });
}
