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
            <b>{who}</b> {t(toldAs(notice))} {isAboutRecord(notice) && <b>{notice.record?.title}</b>}
            {('webhook' in notice.data || 'repeat' in notice.data) && <b>{String(notice.data.name)}</b>}
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

const isAboutRecord = ({ kind }: Notice) => !kind.endsWith('.told');

const repeatWords: Record<string, 'repeatFailed' | 'repeatPaused' | 'repeatOwnerless'> = {
  failed: 'repeatFailed',
  paused: 'repeatPaused',
  ownerless: 'repeatOwnerless',
};

function toldAs({ kind, data }: Notice) {
  if (kind.endsWith('.shared')) return 'shared';
  if (kind.endsWith('.asked')) return 'asked';
  if ('repeat' in data) return repeatWords[String(data.what)] ?? 'repeatFailed';
  if (kind.endsWith('.told')) return 'webhook' in data ? 'webhookStopped' : 'stopped';
  return kind.endsWith('.assigned') ? 'assigned' : 'mentioned';
}
