import { ActionIcon } from '@mantine/core';
import { IconPin, IconPinFilled, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { TimelineEvent } from '@/api/history';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { formatAgo, formatMoment } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { useLookups } from '../fields/lookups';
import { RecordLink } from '../RecordLink';
import { Changes } from './Changes';
import { texts } from './messages';
import { Said } from './Said';
import classes from './Timeline.module.css';
import { factsOf, wordsOf } from './told';
import { useSaying } from './useSaying';

/** The flow that did it, with the way to the very run; for those who may look at flows. */
function CausedBy({ event }: { event: TimelineEvent }) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const cause = event.data.cause as { flow?: string; run?: string } | undefined;
  if (!cause?.flow || !me?.capabilities.includes('automate')) return null;
  return (
    <>
      <Link
        to="/automation/$id"
        params={{ id: cause.flow }}
        search={{ tab: 'runs', run: cause.run }}
        className={classes.link}
      >
        {t('byFlow')}
      </Link>{' '}
    </>
  );
}

type Props = {
  event: TimelineEvent;
  home: ObjectType;
  homeId: string;
  onPin?: (event: TimelineEvent) => void;
  /** Offered for a comment of the reader's own. */
  onTakeBack?: (event: TimelineEvent) => void;
};

/** One event: who did what to which record when, its words, and the values before and after. */
export function TimelineItem({ event, home, homeId, onPin, onTakeBack }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const { objects } = useLookups();
  const who = event.actor?.name ?? t('machine');
  const object = objects.find((each) => each.name === event.object) ?? home;
  const verb = event.kind.split('.').pop() ?? '';
  const said = useSaying(verb);
  const target = event.record?.id === homeId ? null : event.record;
  const words = wordsOf(event);
  const kind = label(object.label).toLowerCase();
  // A note is titled by its own first words, which stand below.
  const isTitled = Boolean(target && words?.startsWith(target.title.replace(/…$/, '').trim()));
  const facts = target ? factsOf(event, object) : [];
  const file = verb === 'attached' || verb === 'detached' ? event.data.name : undefined;
  const other = verb.includes('link') ? event.data.to : verb.endsWith('shared') ? event.data.with : undefined;
  const link = (other as { title?: string } | undefined)?.title;
  const Mark = event.pinned ? IconPinFilled : IconPin;
  return (
    <li className={classes.event} data-pinned={event.pinned || undefined}>
      <Avatar name={who} size={24} />
      <div className={classes.told}>
        <div className={classes.line}>
          <b>{who}</b>{' '}
          <span className={classes.soft}>
            {said}
            {target && (
              <>
                {' '}
                {!isTitled && `${kind} `}
                <RecordLink object={event.object} id={target.id} className={classes.link}>
                  {isTitled ? kind : target.title}
                </RecordLink>
              </>
            )}
            {(typeof file === 'string' || link) && <b>{` ${file ?? link}`}</b>}
          </span>{' '}
          <CausedBy event={event} />
          <time className={classes.time} dateTime={event.at} title={formatMoment(event.at, locale)}>
            {formatAgo(event.at, locale)}
          </time>
        </div>
        {words && <Said words={words} />}
        {facts.length > 0 && (
          <div className={classes.facts}>
            {facts.map(({ field, value }) => (
              <span key={field.name} className={classes.fact}>
                <span className={classes.soft}>{label(field.label)}</span>
                <FieldValue field={field} value={value} isQuiet />
              </span>
            ))}
          </div>
        )}
        <Changes object={object} changes={verb === 'created' ? {} : event.changes} />
      </div>
      {onTakeBack && (
        <ActionIcon
          size={24}
          className={classes.pin}
          aria-label={t('removeComment')}
          onClick={() => onTakeBack(event)}
        >
          <IconTrash size={14} stroke={1.6} />
        </ActionIcon>
      )}
      {onPin && (
        <ActionIcon
          size={24}
          className={classes.pin}
          data-on={event.pinned || undefined}
          aria-label={t(event.pinned ? 'unpin' : 'pin')}
          onClick={() => onPin(event)}
        >
          <Mark size={14} stroke={1.6} />
        </ActionIcon>
      )}
    </li>
  );
}
