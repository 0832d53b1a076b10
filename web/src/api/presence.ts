import { call } from './http';

/** Somebody who looks at a record now; `editing` is the field they are changing. */
export type Looker = { id: string; name: string; editing: string | null };

export async function look(object: string, id: string, editing: string | null): Promise<Looker[]> {
  return (await call<{ items: Looker[] }>('PUT', '/presence', { body: { object, id, editing } })).items;
}

export function lookAway(object: string, id: string): Promise<null> {
  return call('DELETE', `/presence/${object}/${id}`);
}
