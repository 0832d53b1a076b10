import { queryOptions } from '@tanstack/react-query';
import { call } from './http';

type FlowButton = { id: string; object: string; label: string };

/** The flows that are begun by a button, of every object. */
export const flowButtonsQuery = queryOptions({
  queryKey: ['flow-buttons'],
  queryFn: async () => (await call<{ items: FlowButton[] }>('GET', '/flow-buttons')).items,
  staleTime: 60_000,
});

/** Sends a record into a flow; how many were taken in. */
export const pressFlowButton = (flow: string, record: string, key: string) =>
  call<{ count: number }>('POST', `/flow-buttons/${flow}`, {
    body: { record },
    headers: { 'Idempotency-Key': key },
  });
