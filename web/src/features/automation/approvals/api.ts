import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { ApprovalOut, ApprovalsOut } from '@/api/openapi';

export type Approval = ApprovalOut;
export type Answer = { id: string; answer: 'yes' | 'no'; comment: string };

/** What I am asked to decide, the most urgent first. */
export const approvalsQuery = queryOptions({
  queryKey: ['approvals'],
  queryFn: async () => (await call<ApprovalsOut>('GET', '/approvals')).items,
  staleTime: 60_000,
  retry: false,
});

export const answerApproval = ({ id, answer, comment }: Answer) =>
  call<Approval>('POST', `/approvals/${id}`, { body: { answer, comment } });
