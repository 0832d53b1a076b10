import { Button, Skeleton } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Notice, noticesQuery } from '@/api/notices';
import { asProblem } from '@/api/problem';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { NoticeItem } from './NoticeItem';
import classes from './Notices.module.css';
import { SnoozeMenu } from './SnoozeMenu';
import { useOpenNotice } from './useOpenNotice';
import { useSeen } from './useSeen';

/** The newest notices; opening the list is seeing them, their marks stay until it is closed. */
export default function NoticeList({ onClose }: { onClose: () => void }) {
  const t = useText(texts);
  const { data, error, isPending, refetch } = useInfiniteQuery(noticesQuery);
  const open = useOpenNotice();
  const notices = data?.pages[0]?.items ?? [];
  const fresh = useSeen(notices);
  const openAndClose = (notice: Notice) => {
    open(notice);
    onClose();
  };

  if (isPending) return <Skeleton height={120} />;
  if (error && notices.length === 0) {
    const { status, message } = asProblem(error);
    return <ProblemState status={status} reason={message} onRetry={() => void refetch()} />;
  }
  return (
    <>
      <header className={classes.head}>
        <h2 className={classes.title}>{t('notices')}</h2>
        <SnoozeMenu until={data?.pages[0]?.snoozed_until ?? null} />
      </header>
      {notices.length === 0 ? (
        <State icon={IconBell} title={t('none')}>
          {t('noneHint')}
        </State>
      ) : (
        <ul className={classes.list}>
          {notices.map((notice) => (
            <NoticeItem
              key={notice.id}
              notice={{ ...notice, unread: false }}
              isFresh={notice.unread || fresh.has(notice.id)}
              onOpen={openAndClose}
            />
          ))}
        </ul>
      )}
      <footer className={classes.foot}>
        <Button
          variant="subtle"
          fullWidth
          renderRoot={(props) => <Link to="/notifications" {...props} />}
          onClick={onClose}
        >
          {t('all')}
        </Button>
      </footer>
    </>
  );
}
