import { Menu } from '@mantine/core';
import { IconBellOff, IconCheck, IconEyeOff, IconMailOpened, IconSettings } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Notice } from '@/api/notices';
import { useObjects } from '@/api/objects';
import { Avatar } from '@/design/Avatar';
import { RowMenu } from '@/design/RowMenu';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Notices.module.css';
import { useNoticeActions } from './useNoticeActions';

type Props = { notice: Notice; isFresh: boolean; onOpen: (notice: Notice) => void };

const fieldsShown = 4;

/** Who did what, with which record, in which words, when; and what can be done about such news. */
export function NoticeItem({ notice, isFresh, onOpen }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const { mark, mute, leave } = useNoticeActions(notice);
  const changed = useChangedFields(notice);
  const who = notice.actor?.name ?? t('machine');
  const { body } = notice.data;
  const isFollowed = notice.record && notice.object !== 'users';
  return (
    <li className={classes.item} data-fresh={isFresh || undefined}>
      <button type="button" className={classes.notice} onClick={() => onOpen(notice)}>
        <Avatar name={who} size={28} />
        <span className={classes.told}>
          <span>
            <b>{who}</b> {notice.words} {notice.title && <b>{notice.title}</b>}
            {notice.count > 1 && (
              <span className={classes.times}> · {t('times', { count: notice.count })}</span>
            )}
          </span>
          {typeof body === 'string' && <span className={classes.words}>{body}</span>}
          {changed && <span className={classes.words}>{changed}</span>}
          <time className={classes.time} dateTime={notice.at} title={formatMoment(notice.at, locale)}>
            {formatAgo(notice.at, locale)}
          </time>
        </span>
        {notice.unread && <span className={classes.dot} role="img" aria-label={t('isNew')} />}
      </button>
      <RowMenu label={t('more')}>
        <Menu.Item
          leftSection={notice.unread ? <IconCheck size={16} /> : <IconMailOpened size={16} />}
          onClick={() => mark(notice.unread)}
        >
          {t(notice.unread ? 'markSeen' : 'markNew')}
        </Menu.Item>
        {isFollowed && (
          <Menu.Item leftSection={<IconEyeOff size={16} />} onClick={leave}>
            {t('leave')}
          </Menu.Item>
        )}
        {isFollowed && (
          <Menu.Item leftSection={<IconBellOff size={16} />} onClick={mute}>
            {t('mute')}
          </Menu.Item>
        )}
        <Menu.Item
          leftSection={<IconSettings size={16} />}
          renderRoot={(props) => (
            <Link to="/settings/$section" params={{ section: 'notifications' }} {...props} />
          )}
        >
          {t('settings')}
        </Menu.Item>
      </RowMenu>
    </li>
  );
}

/** The names of the fields that changed. */
function useChangedFields({ object, changes, notice }: Notice): string {
  const label = useLabel();
  const objects = useObjects();
  if (notice !== 'changed') return '';
  const fields = objects.find(({ name }) => name === object)?.fields ?? [];
  const named = fields.filter(({ name }) => name in (changes ?? {})).map((field) => label(field.label));
  const rest = named.length - fieldsShown;
  return named.slice(0, fieldsShown).join(', ') + (rest > 0 ? ` +${rest}` : '');
}
