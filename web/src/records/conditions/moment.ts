import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { meQuery } from '@/api/session';

/** When conditions are asked, by the company's clock, and in which currency its money counts. */
export type Moment = { now: string; timeZone: string; currency: string };

/** The moment at which a form or a page was opened. */
export function useMoment(): Moment {
  const workspace = useQuery(meQuery).data?.workspace;
  const timeZone = workspace?.time_zone ?? 'UTC';
  const currency = workspace?.currency ?? '';
  return useMemo(() => ({ now: new Date().toISOString(), timeZone, currency }), [timeZone, currency]);
}
