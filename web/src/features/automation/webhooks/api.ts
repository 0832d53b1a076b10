import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type {
  DeliveriesOut,
  DeliveryOut,
  WebhookMade as Made,
  WebhookOut,
  WebhooksOut,
  WholeDeliveryOut,
} from '@/api/openapi';
import type { Filter } from '@/api/types';

export type Webhook = Omit<WebhookOut, 'where'> & { where: Filter | null };
export type WebhookMade = Made;
export type Delivery = DeliveryOut;
export type DeliveryState = Delivery['state'];
export type WebhookWish = Pick<
  Webhook,
  'name' | 'url' | 'kinds' | 'object' | 'fields' | 'where' | 'is_batch'
> & {
  acts_as: string | null;
};

export const webhooksQuery = queryOptions({
  queryKey: ['webhooks'],
  queryFn: async () => (await call<WebhooksOut>('GET', '/webhooks')).items as Webhook[],
  refetchInterval: 10_000,
  retry: false,
});

export const deliveriesQuery = (webhook: string, state?: DeliveryState) =>
  infiniteQueryOptions({
    queryKey: ['webhooks', 'deliveries', webhook, state],
    queryFn: ({ pageParam }) =>
      call<DeliveriesOut>('GET', `/webhooks/${webhook}/deliveries`, {
        query: { state, cursor: pageParam, limit: 50 },
      }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next_cursor,
    refetchInterval: 3_000,
    retry: false,
  });

export const deliveryQuery = (id: string) =>
  queryOptions({
    queryKey: ['webhooks', 'delivery', id],
    queryFn: () => call<WholeDeliveryOut>('GET', `/webhook-deliveries/${id}`),
    refetchInterval: ({ state }) => (state.data?.finished_at ? false : 1_000),
    retry: false,
  });

export const makeWebhook = (wish: WebhookWish) =>
  call<WebhookMade>('POST', '/webhooks', {
    body: wish,
    headers: { 'Idempotency-Key': crypto.randomUUID() },
  });

export const changeWebhook = (id: string, wish: Partial<WebhookWish>, revision?: number) =>
  call<Webhook>('PATCH', `/webhooks/${id}`, {
    body: wish,
    headers: revision === undefined ? {} : { 'If-Match': `"${revision}"` },
  });

export const switchWebhook = (id: string, state: 'on' | 'paused') =>
  call<Webhook>('PUT', `/webhooks/${id}/state`, { body: { state } });

export const deleteWebhook = (id: string) => call<null>('DELETE', `/webhooks/${id}`);
export const restoreWebhook = (id: string) => call<Webhook>('POST', `/webhooks/${id}/restore`);
export const changeSecret = (id: string) => call<WebhookMade>('POST', `/webhooks/${id}/secret`);
export const pingWebhook = (id: string) => call<WholeDeliveryOut>('POST', `/webhooks/${id}/ping`);
export const sendAgain = (id: string) => call<WholeDeliveryOut>('POST', `/webhook-deliveries/${id}/again`);

export const replay = (id: string, since: string, until: string) =>
  call<Webhook>('POST', `/webhooks/${id}/replay`, { body: { since, until } });
