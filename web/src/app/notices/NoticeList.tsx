import { Button, Skeleton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { type Notice, noticesQuery, seeNotices } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { useOpenRecord } from '@/records/address';
import { texts } from './messages';
import { NoticeItem } from './NoticeItem';
import classes from './Notices.module.css';

/** The notices, newest first; opening the list is seeing them, their marks stay until it is closed. */
export default function NoticeList({ onClose }: { onClose: () => void }) {
  const t = useText(texts);
  const { data, error, isPending, hasNextPage, fetchNextPage, refetch } = useInfiniteQuery(noticesQuery);
  const { openRecord } = useOpenRecord();
  const navigate = useNavigate();
  const notices = data?.pages.flatMap((page) => page.items) ?? [];
  const fresh = useSeen(notices);
  const open = (notice: Notice) => {
    const { flow, webhook } = notice.data;
    if (notice.kind.endsWith('.told') && typeof flow === 'string')
      void navigate({ to: '/automation/$id', params: { id: flow } });
    else if (webhook) void navigate({ to: '/settings/$section', params: { section: 'webhooks' } });
    else if (notice.data.repeat) void navigate({ to: '/imports' });
    else if (notice.record) openRecord({ object: notice.object, id: notice.record.id });
    onClose();
  };

  if (isPending) return <Skeleton height={120} />;
  if (error && notices.length === 0) {
    const { status, message } = asProblem(error);
    return <ProblemState status={status} reason={message} onRetry={() => void refetch()} />;
  }
  if (notices.length === 0)
    return (
      <State icon={IconBell} title={t('none')}>
        {t('noneHint')}
      </State>
    );
  return (
    <>
      <h2 className={classes.title}>{t('notices')}</h2>
      <ul className={classes.list}>
        {notices.map((notice) => (
          <NoticeItem key={notice.id} notice={notice} isFresh={fresh.has(notice.id)} onOpen={open} />
        ))}
      </ul>
      {hasNextPage && (
        <Button variant="subtle" fullWidth onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </>
  );
}

/** Tells the server how far I have seen; gives what was new when it was shown. */
function useSeen(notices: Notice[]): Set<string> {
  const client = useQueryClient();
  const [fresh, setFresh] = useState(new Set<string>());
  const unread = notices.filter((notice) => notice.unread).map((notice) => notice.id);
  const newest = unread[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: the newest stands for all that are unread
  useEffect(() => {
    if (!newest) return;
    setFresh((before) => new Set([...before, ...unread]));
    void seeNotices(newest).then(
      () => client.invalidateQueries({ queryKey: noticesQuery.queryKey }),
      () => undefined,
    );
  }, [newest, client]);
  return fresh;
}
