import { Button, SegmentedControl, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type TimelineEvent, timelineQuery } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Timeline.module.css';
import { TimelineItem } from './TimelineItem';

type Props = { object: ObjectType; id: string };

/** Everything that happened to a record, newest first. */
export function Timeline({ object, id }: Props) {
  const t = useText(texts);
  const [kinds, setKinds] = useState('');
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(timelineQuery(object.name, id, kinds || undefined));
  const events = (data?.pages.flatMap((page) => page.items) ?? []).filter(isTold);
  const choices = [
    { value: '', label: t('allKinds') },
    { value: '*.updated', label: t('onlyChanges') },
    { value: '*.commented', label: t('onlyComments') },
  ];
  return (
    <section aria-label={t('history')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('history')}</h2>
        <SegmentedControl aria-label={t('kindFilter')} data={choices} value={kinds} onChange={setKinds} />
      </div>
      {isPending && <Skeleton height={48} />}
      {error && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => void refetch()}
        />
      )}
      {data && events.length === 0 && <State icon={IconHistory} title={t('noHistory')} />}
      <ol className={classes.events}>
        {events.map((event) => (
          <TimelineItem key={event.id} event={event} home={object} homeId={id} />
        ))}
      </ol>
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('older')}
        </Button>
      )}
    </section>
  );
}

/** A move is told by the change of its stage; its own event is for those who count. */
function isTold({ kind }: TimelineEvent): boolean {
  return !kind.endsWith('.stage_changed');
}
