import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { CompanyOut } from '@/api/openapi';

export type Company = CompanyOut;

export const companyQuery = queryOptions({
  queryKey: ['settings', '/workspace'],
  queryFn: () => call<Company>('GET', '/workspace'),
  retry: false,
});

export const editCompany = (edit: Partial<Company>) => call<Company>('PATCH', '/workspace', { body: edit });
