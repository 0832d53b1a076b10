import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { type Notice, noticesKey, seeNotices } from '@/api/notices';

/** Tells the server how far I have seen; gives what was new when it was shown. */
export function useSeen(notices: Notice[]): Set<string> {
  const client = useQueryClient();
  const [fresh, setFresh] = useState(new Set<string>());
  const unread = notices.filter((notice) => notice.unread).map((notice) => notice.id);
  const newest = unread[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest stands for all that are unread
  useEffect(() => {
    if (!newest) return;
    setFresh((before) => new Set([...before, ...unread]));
    void seeNotices(newest).then(
      () => client.invalidateQueries({ queryKey: noticesKey }),
      () => undefined,
    );
  }, [newest, client]);
  return fresh;
}
