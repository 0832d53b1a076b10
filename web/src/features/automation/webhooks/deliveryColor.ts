import type { DeliveryState } from './api';

const colors: Record<DeliveryState, string> = {
  open: 'gray',
  waiting: 'blue',
  held: 'yellow',
  done: 'green',
  failed: 'red',
};

export const deliveryColor = (state: DeliveryState): string => colors[state];
