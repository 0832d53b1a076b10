import { Checkbox } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { RecordData, Ref } from '@/api/types';
import { formatAgo, formatMoment, formatTime } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useOpenRecord } from '@/records/address';
import classes from './MyDay.module.css';
import { texts } from './messages';
import { RescheduleMenu } from './RescheduleMenu';
import { useTaskActions } from './useTaskActions';

const CompleteDialog = lazy(() => import('./CompleteDialog'));

export type When = 'time' | 'moment' | 'ago';

type Props = { item: RecordData; when?: When; isOverdue?: boolean };

/** A task with its box to tick, a meeting with its hour, a lead or deal with how long it waits. */
export function DayRow({ item, when = 'time', isOverdue }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const { openRecord } = useOpenRecord();
  const { complete } = useTaskActions();
  const [isCompleting, setCompleting] = useState(false);
  const isTask = item.object === 'tasks';
  const at = (item.due_at ?? item.starts_at ?? (when === 'ago' ? item.created_at : null)) as string | null;
  const about = ((item.about ?? []) as Ref[])[0]?.title ?? (item.company as Ref | null)?.title;
  const shown = { time: formatTime, moment: formatMoment, ago: formatAgo };
  return (
    <li className={classes.row} data-day-row>
      {isTask && (
        <Checkbox
          aria-label={t('complete', { task: item.title })}
          checked={false}
          onChange={() => complete(item)}
          radius="xl"
          className={classes.tick}
          data-act="done"
        />
      )}
      <button
        type="button"
        className={`plain ${classes.open}`}
        data-act="open"
        onClick={() => openRecord({ object: item.object, id: item.id })}
      >
        <span className="cut">{item.title}</span>
        {about && <span className={`${classes.soft} cut`}>{about}</span>}
      </button>
      {item.priority === 'high' || item.priority === 'urgent' ? (
        <span className={classes.urgent} aria-hidden />
      ) : null}
      {at && (
        <time className={classes.when} data-overdue={isOverdue || undefined} dateTime={at}>
          {shown[when](at, locale)}
        </time>
      )}
      {isTask && <RescheduleMenu task={item} onComplete={() => setCompleting(true)} />}
      {isCompleting && (
        <Suspense>
          <CompleteDialog task={item} onClose={() => setCompleting(false)} />
        </Suspense>
      )}
    </li>
  );
}
