import { ActionIcon, Popover } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Notices.module.css';
import { useUnread } from './useUnread';

const NoticeList = lazy(() => import('./NoticeList'));

/** How much turns to me that I have not seen, and the list of it. */
export function Bell() {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const unread = useUnread();
  const label = unread > 0 ? t('unread', { count: unread }) : t('notices');
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" width={380} trapFocus returnFocus>
      <Popover.Target>
        <ActionIcon
          aria-label={label}
          title={label}
          onClick={() => setOpen(!isOpen)}
          className={classes.bell}
        >
          <IconBell size={18} stroke={1.6} />
          {unread > 0 && (
            <span className={classes.count} aria-hidden>
              {unread > 9 ? '9+' : unread}
            </span>
          )}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} aria-label={t('notices')}>
        <Suspense>{isOpen && <NoticeList onClose={() => setOpen(false)} />}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
