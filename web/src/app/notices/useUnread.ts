import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noticesKey, noticesQuery } from '@/api/notices';
import { renew } from '@/api/renew';
import { whenCalled } from '@/api/stream';

/** How many notices I have not seen, none while I rest; right at once when another comes or is seen elsewhere. */
export function useUnread(): number {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(noticesQuery);
  useEffect(() => whenCalled(() => void renew(client, { queryKey: noticesKey })), [client]);
  const first = data?.pages[0];
  return first?.snoozed_until ? 0 : (first?.unread ?? 0);
}
