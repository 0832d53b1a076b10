import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { ConsentIn, ConsentOut, ConsentsOut } from '@/api/openapi';

export type Channel = ConsentIn['channel'];
export type ConsentState = ConsentIn['state'];
export type Source = NonNullable<ConsentIn['source']>;

export const channels: Channel[] = [
  'email',
  'phone',
  'sms',
  'messengers',
  'telegram',
  'whatsapp',
  'viber',
  'instagram',
  'facebook',
];
export const sources: Source[] = ['form', 'call', 'meeting', 'paper', 'message', 'other'];

export const consentsQuery = (contact: string) =>
  queryOptions({
    queryKey: ['records', 'contacts', 'consents', contact],
    queryFn: () => call<ConsentsOut>('GET', `/contacts/${contact}/consents`),
    staleTime: 0,
  });

export const noteConsent = (contact: string, body: ConsentIn) =>
  call<ConsentOut>('POST', `/contacts/${contact}/consents`, { body });
