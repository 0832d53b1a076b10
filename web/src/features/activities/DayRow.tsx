import { ActionIcon, Checkbox, Tooltip } from '@mantine/core';
import { IconArrowForwardUp } from '@tabler/icons-react';
import type { RecordData, Ref } from '@/api/types';
import { formatMoment, formatTime } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useOpenRecord } from '@/records/address';
import classes from './MyDay.module.css';
import { texts } from './messages';
import { useTaskActions } from './useTaskActions';

type Props = { item: RecordData; isOverdue?: boolean };

/** A task with its box to tick, or a meeting with its hour. */
export function DayRow({ item, isOverdue }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const { openRecord } = useOpenRecord();
  const { complete, putOff } = useTaskActions();
  const isTask = item.object === 'tasks';
  const when = (item.due_at ?? item.starts_at) as string | null;
  const about = ((item.about ?? []) as Ref[])[0];
  return (
    <li className={classes.row}>
      {isTask && (
        <Checkbox
          aria-label={t('complete', { task: item.title })}
          checked={false}
          onChange={() => complete(item)}
          radius="xl"
        />
      )}
      <button
        type="button"
        className={`plain ${classes.open}`}
        onClick={() => openRecord({ object: item.object, id: item.id })}
      >
        <span className="cut">{item.title}</span>
        {about?.title && <span className={`${classes.soft} cut`}>{about.title}</span>}
      </button>
      {item.priority === 'high' || item.priority === 'urgent' ? (
        <span className={classes.urgent} aria-hidden />
      ) : null}
      {when && (
        <time className={classes.when} data-overdue={isOverdue || undefined} dateTime={when}>
          {isOverdue ? formatMoment(when, locale) : formatTime(when, locale)}
        </time>
      )}
      {isTask && (
        <Tooltip label={t('tomorrow')}>
          <ActionIcon aria-label={t('tomorrow')} onClick={() => putOff(item)}>
            <IconArrowForwardUp size={16} stroke={1.6} />
          </ActionIcon>
        </Tooltip>
      )}
    </li>
  );
}
