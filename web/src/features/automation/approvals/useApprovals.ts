import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { renew } from '@/api/renew';
import { whenCalled } from '@/api/stream';
import { type Approval, approvalsQuery } from './api';

/** What I am asked, right at once when something new turns to me; nothing is asked for unless `enabled`. */
export function useApprovals(enabled = true): Approval[] {
  const client = useQueryClient();
  useEffect(() => whenCalled(() => void renew(client, { queryKey: approvalsQuery.queryKey })), [client]);
  return useQuery({ ...approvalsQuery, enabled }).data ?? [];
}
