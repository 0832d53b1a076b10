import type { Notice } from '@/api/notices';
import { Avatar } from '@/design/Avatar';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Notices.module.css';

type Props = { notice: Notice; isFresh: boolean; onOpen: (notice: Notice) => void };

/** Who turned to me, about which record, in which words, when. */
export function NoticeItem({ notice, isFresh, onOpen }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const who = notice.actor?.name ?? t('machine');
  const { body } = notice.data;
  return (
    <li>
      <button
        type="button"
        className={classes.notice}
        data-fresh={isFresh || undefined}
        onClick={() => onOpen(notice)}
      >
        <Avatar name={who} size={28} />
        <span className={classes.told}>
          <span>
            <b>{who}</b> {t(toldAs(notice.kind))}{' '}
            {!notice.kind.endsWith('.told') && <b>{notice.record?.title}</b>}
          </span>
          {typeof body === 'string' && <span className={classes.words}>{body}</span>}
          <time className={classes.time} dateTime={notice.at} title={formatMoment(notice.at, locale)}>
            {formatAgo(notice.at, locale)}
          </time>
        </span>
      </button>
    </li>
  );
}

function toldAs(kind: string) {
  if (kind.endsWith('.shared')) return 'shared';
  if (kind.endsWith('.told')) return 'stopped';
  return kind.endsWith('.assigned') ? 'assigned' : 'mentioned';
}
