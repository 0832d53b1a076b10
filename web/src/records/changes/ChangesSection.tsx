import { Button, SegmentedControl } from '@mantine/core';
import { IconHistory } from '@tabler/icons-react';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { type BulkRun, pastRunsQuery } from '@/api/bulk';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { Loaded } from '@/design/rows/Loaded';
import { PartHead } from '@/design/rows/PartHead';
import rows from '@/design/rows/Rows.module.css';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { ChangeRow } from './ChangeRow';
import { texts } from './messages';

const Applied = lazy(() =>
  import('../shape/presets/Applied').then(({ Applied: part }) => ({ default: part })),
);
const RefusedDialog = lazy(() => import('../bulk/RefusedDialog'));

/** What was changed on many records at once: who, when, what, how far; taken back where that is still possible. */
export function ChangesSection() {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const [everyone, setEveryone] = useState(false);
  const [asked, setAsked] = useState<BulkRun | null>(null);
  const query = useInfiniteQuery(pastRunsQuery(everyone));
  return (
    <>
      <PartHead title={t('title')} about={t('about')}>
        {me?.capabilities.includes('configure') && (
          <SegmentedControl
            aria-label={t('whose')}
            data={[
              { value: 'mine', label: t('mine') },
              { value: 'everyone', label: t('everyone') },
            ]}
            value={everyone ? 'everyone' : 'mine'}
            onChange={(value) => setEveryone(value === 'everyone')}
          />
        )}
      </PartHead>
      <Loaded query={query} reasonOf={asProblem}>
        {({ pages }) => {
          const runs = pages.flatMap((page) => page.items);
          if (runs.length === 0)
            return (
              <State icon={IconHistory} title={t('none')}>
                {t('noneText')}
              </State>
            );
          return (
            <>
              <ul className={rows.rows} aria-label={t('title')}>
                {runs.map((run) => (
                  <ChangeRow key={run.id} run={run} onWhy={() => setAsked(run)} />
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
      {everyone && (
        <Suspense>
          <Applied />
        </Suspense>
      )}
      <Suspense>{asked && <RefusedDialog run={asked} onClose={() => setAsked(null)} />}</Suspense>
    </>
  );
}
