import { queryOptions } from '@tanstack/react-query';
import { call } from './http';

export type ShareLevel = 'read' | 'edit';
/** A person or a team. */
export type Holder = { object: 'users' | 'teams'; id: string };

/** One record opened to somebody: how far, by whom and since when. */
export type Share = {
  id: string;
  shared_with: Holder & { name: string };
  level: ShareLevel;
  created_at: string;
  created_by: { id: string; name: string | null } | null;
};

/** With whom a record is shared, oldest first. */
export const sharesQuery = (object: string, id: string) =>
  queryOptions({
    queryKey: ['records', object, 'shares', id],
    queryFn: async () => (await call<{ items: Share[] }>('GET', `/records/${object}/${id}/shares`)).items,
    staleTime: 0,
  });

/** Opens a record to somebody, or changes how far it is open to them. */
export function shareRecord(object: string, id: string, holder: Holder, level: ShareLevel): Promise<Share> {
  const body = { [holder.object === 'users' ? 'user' : 'team']: holder.id, level };
  return call('POST', `/records/${object}/${id}/shares`, { body });
}

export function unshareRecord(object: string, id: string, share: string): Promise<void> {
  return call('DELETE', `/records/${object}/${id}/shares/${share}`);
}
