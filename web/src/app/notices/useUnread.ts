import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { noticesQuery } from '@/api/notices';
import { whenCalled } from '@/api/stream';

/** How many notices I have not seen, of the newest page; right at once when another comes. */
export function useUnread(): number {
  const client = useQueryClient();
  const { data } = useInfiniteQuery(noticesQuery);
  useEffect(
    () => whenCalled(() => void client.invalidateQueries({ queryKey: noticesQuery.queryKey })),
    [client],
  );
  return data?.pages[0]?.unread ?? 0;
}
