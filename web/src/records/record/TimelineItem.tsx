import type { TimelineEvent } from '@/api/history';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { RecordLink } from '../RecordLink';
import { Changes } from './Changes';
import { texts } from './messages';
import classes from './Timeline.module.css';
import { useSaying } from './useSaying';

type Props = { event: TimelineEvent; home: ObjectType; homeId: string };

/** One event: who did what to which record when, and the values before and after. */
export function TimelineItem({ event, home, homeId }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const { objects } = useLookups();
  const who = event.actor?.name ?? t('machine');
  const object = objects.find((each) => each.name === event.object);
  const verb = event.kind.split('.').pop() ?? '';
  const isOwn = event.record?.id === homeId;
  const said = useSaying(verb);
  const target = isOwn ? null : event.record;
  const body = event.data?.body ?? event.data?.text ?? event.data?.name;
  return (
    <li className={classes.event}>
      <Avatar name={who} size={24} />
      <div className={classes.told}>
        <div className={classes.line}>
          <b>{who}</b>{' '}
          <span className={classes.soft}>
            {said}
            {target && (
              <>
                {' '}
                {label(object?.label ?? {}).toLowerCase()}{' '}
                <RecordLink object={event.object} id={target.id} className={classes.link}>
                  {target.title}
                </RecordLink>
              </>
            )}
          </span>{' '}
          <time className={classes.time} dateTime={event.at} title={formatMoment(event.at, locale)}>
            {formatAgo(event.at, locale)}
          </time>
        </div>
        {typeof body === 'string' && <p className={classes.body}>{body}</p>}
        <Changes object={object ?? home} changes={verb === 'created' ? {} : event.changes} />
      </div>
    </li>
  );
}
