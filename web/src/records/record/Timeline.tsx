import { Button, Skeleton } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type HistoryQuery, pinsQuery, type TimelineEvent, timelineQuery } from '@/api/history';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import type { ObjectType, RecordData } from '@/api/types';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { HistoryFilter } from './HistoryFilter';
import { texts } from './messages';
import classes from './Timeline.module.css';
import { TimelineItem } from './TimelineItem';
import { useTakeBackComment } from './useComment';
import { usePin } from './usePin';

type Props = { object: ObjectType; record: RecordData };

/** Everything that happened to a record, newest first; what is pinned stands above. */
export function Timeline({ object, record }: Props) {
  const t = useText(texts);
  const [query, setQuery] = useState<HistoryQuery>({});
  const isNarrowed = Object.values(query).some(Boolean);
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(timelineQuery(object.name, record.id, query));
  const { data: pinned = [] } = useQuery(pinsQuery(object.name, record.id));
  const { data: me } = useQuery(meQuery);
  const takeBack = useTakeBackComment();
  const isOwnComment = ({ kind, actor, data: said }: TimelineEvent) =>
    kind.endsWith('.commented') && actor?.id === me?.id && typeof said.body === 'string';
  const setPin = usePin(object, record.id);
  const onPin = record.permissions?.update === false ? undefined : setPin;
  const events = (data?.pages.flatMap((page) => page.items) ?? []).filter(isTold);
  const item = (event: TimelineEvent) => (
    <TimelineItem
      key={event.id}
      event={event}
      home={object}
      homeId={record.id}
      onPin={onPin}
      onTakeBack={isOwnComment(event) ? takeBack : undefined}
    />
  );
  return (
    <section aria-label={t('history')}>
      <div className={classes.head}>
        <h2 className={classes.heading}>{t('history')}</h2>
        <HistoryFilter query={query} onChange={setQuery} />
      </div>
      {pinned.length > 0 && !isNarrowed && (
        <section className={classes.pinned} aria-label={t('pinned')}>
          <ol className={classes.events}>{pinned.map(item)}</ol>
        </section>
      )}
      {isPending && <Skeleton height={48} />}
      {error && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => void refetch()}
        />
      )}
      {data && events.length === 0 && !hasNextPage && (
        <State icon={IconHistory} title={t(isNarrowed ? 'nothingMatches' : 'noHistory')} />
      )}
      <ol className={classes.events}>{events.map(item)}</ol>
      {hasNextPage && (
        <Button
          className={classes.older}
          variant="default"
          fullWidth
          loading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
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
