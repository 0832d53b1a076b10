import { createContext, useContext } from 'react';
import type { PartsOut } from '@/api/openapi';
import type { ObjectType } from '@/api/types';

/** What every editor of a flow needs to know: what flows can be made of, and which records this step is about. */
export type Making = { parts: PartsOut; object: ObjectType; objects: ObjectType[] };

export const MakingContext = createContext<Making | null>(null);

export function useMaking(): Making {
  const making = useContext(MakingContext);
  if (!making) throw new Error('outside a flow');
  return making;
}
