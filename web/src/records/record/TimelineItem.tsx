import { Link } from '@tanstack/react-router';
import type { TimelineEvent } from '@/api/history';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { Changes } from './Changes';
import { texts } from './messages';
import classes from './Timeline.module.css';

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
  const record =
    isOwn || !event.record
      ? label(home.label).toLowerCase()
      : `${label(object?.label ?? {}).toLowerCase()} “${event.record.title}”`;
  const sayings: Record<string, string> = {
    created: t('created', { record }),
    updated: t('updated', { record }),
    deleted: t('deletedEvent', { record }),
    restored: t('restored', { record }),
    commented: t('commented'),
    attached: t('attached'),
    linked: t('linked'),
    unlinked: t('unlinked'),
  };
  const body = event.data?.body ?? event.data?.text ?? event.data?.name;
  return (
    <li className={classes.event}>
      <Avatar name={who} size={24} />
      <div className={classes.told}>
        <div className={classes.line}>
          <b>{who}</b>{' '}
          <span className={classes.soft}>
            {isOwn || !event.record ? (
              (sayings[verb] ?? t('otherEvent', { kind: verb, record }))
            ) : (
              <Link
                to="."
                search={
                  ((before: object) => ({ ...before, open: `${event.object}/${event.record?.id}` })) as never
                }
                className={classes.link}
              >
                {sayings[verb] ?? t('otherEvent', { kind: verb, record })}
              </Link>
            )}
          </span>{' '}
          <time className={classes.time} dateTime={event.at} title={formatMoment(event.at, locale)}>
            {formatAgo(event.at, locale)}
          </time>
        </div>
        {typeof body === 'string' && <p className={classes.body}>{body}</p>}
        <Changes object={object ?? home} changes={verb === 'created' && isOwn ? {} : event.changes} />
      </div>
    </li>
  );
}
