import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { bulkRunsQuery } from '@/api/bulk';
import { groupsQuery, type LikeGroup, watchQuery } from '@/api/merging';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { Loaded } from '@/design/rows/Loaded';
import { State } from '@/design/State';
import { formatPercent } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { BesideList } from '../BesideList';
import { WithLookups } from '../fields/WithLookups';
import { AllOfThem } from './AllOfThem';
import classes from './Duplicates.module.css';
import { GroupCard } from './GroupCard';
import { texts } from './messages';
import { Watching } from './Watching';

const BulkTray = lazy(() => import('../bulk/BulkTray'));
const MergeDialog = lazy(() => import('./MergeDialog'));

const levels = [0, 0.8, 0.95];
const mergedTogether = 10;

/** The records of an object that may be the same, group by group, to be merged or told apart. */
export function DuplicatesPage() {
  const { object: name } = useParams({ strict: false }) as { object: string };
  const object = useObject(name);
  if (!object) return null;
  return (
    <WithLookups object={object}>
      <Page key={name} object={object} />
    </WithLookups>
  );
}

function Page({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const { data: me } = useQuery(meQuery);
  const [least, setLeast] = useState(0);
  const [isMine, setMine] = useState(false);
  const [compared, setCompared] = useState<LikeGroup | null>(null);
  const owner = isMine ? me?.id : undefined;
  const query = useInfiniteQuery(groupsQuery(object.name, least, owner));
  useFreshAfterWork(object.name);
  const total = query.data?.pages[0]?.total;
  return (
    <BesideList
      object={object.name}
      title={t('title', { objects: label(object.label_plural) })}
      about={t('about')}
      action={me?.capabilities.includes('configure') && <Watching object={object.name} />}
    >
      <div className={classes.tools}>
        <SegmentedControl
          aria-label={t('howLikely')}
          value={String(least)}
          onChange={(value) => setLeast(Number(value))}
          data={levels.map((level) => ({
            value: String(level),
            label: level ? t('from', { percent: formatPercent(level * 100, language) }) : t('every'),
          }))}
        />
        <Switch
          label={t('mine')}
          checked={isMine}
          onChange={(event) => setMine(event.currentTarget.checked)}
        />
        {total && total.groups > 0 && (
          <span className={classes.count}>{t('found', { count: total.groups })}</span>
        )}
        {object.verbs.includes('merge') && total && total.groups > 0 && (
          <AllOfThem object={object.name} least={Math.max(least, 0.9)} owner={owner} />
        )}
      </div>
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const groups = pages.flatMap((page) => page.items);
          if (groups.length === 0)
            return (
              <State icon={IconCopyCheck} title={t('none')}>
                {t('noneText')}
              </State>
            );
          return (
            <>
              <ul className={classes.groups}>
                {groups.map((group) => (
                  <GroupCard
                    key={group.id}
                    object={object}
                    group={group}
                    onCompare={() => setCompared(group)}
                  />
                ))}
              </ul>
              {query.hasNextPage && (
                <Button
                  variant="default"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  {t('more')}
                </Button>
              )}
            </>
          );
        }}
      </Loaded>
      <Suspense>
        {compared && (
          <MergeDialog
            object={object}
            ids={compared.records.slice(0, mergedTogether).map(({ id }) => id)}
            onClose={() => setCompared(null)}
          />
        )}
        <BulkTray />
      </Suspense>
    </BesideList>
  );
}

/** What a search through all, or a merge of many, has changed is asked for anew when it is over. */
function useFreshAfterWork(object: string): void {
  const client = useQueryClient();
  const { data: watch } = useQuery(watchQuery(object));
  const { data: runs } = useQuery(bulkRunsQuery);
  const isBusy =
    watch?.status === 'running' || Boolean(runs?.some((run) => run.kind === 'merge' && run.is_busy));
  useEffect(() => {
    if (!isBusy) void client.invalidateQueries({ queryKey: ['duplicates', object, 'groups'] });
  }, [client, object, isBusy]);
}
