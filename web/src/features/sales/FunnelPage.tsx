import { Skeleton } from '@mantine/core';
import { IconChartFunnel } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { asProblem } from '@/api/problem';
import { DateWords } from '@/design/DateWords';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import classes from './Funnel.module.css';
import { FunnelFigures } from './FunnelFigures';
import { FunnelFilters } from './FunnelFilters';
import { FunnelTable } from './FunnelTable';
import { type FunnelQuery, funnelQuery } from './funnel';
import { chartHeight, funnelOption } from './funnelOption';
import { MetricsTable } from './MetricsTable';
import { texts } from './messages';

const Chart = lazy(() => import('@/design/charts/Chart'));

/** How deals pass through the stages; every figure opens the very deals it counts. */
export function FunnelPage() {
  const t = useText(texts);
  const search = useSearch({ strict: false }) as FunnelQuery;
  const query = { pipeline: search.pipeline, from: search.from, to: search.to, owner: search.owner };
  const { data: funnel, error, refetch } = useQuery(funnelQuery(query));
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <DateWords>
          <FunnelFilters query={query} />
        </DateWords>
      </header>
      {error && !funnel && (
        <ProblemState
          status={asProblem(error).status}
          reason={asProblem(error).reason}
          onRetry={() => void refetch()}
        />
      )}
      {!funnel && !error && <Skeleton height={320} />}
      {funnel && funnel.totals.deals + funnel.totals.won + funnel.totals.lost === 0 && (
        <State icon={IconChartFunnel} title={t('emptyTitle')}>
          {t('emptyText')}
        </State>
      )}
      {funnel && funnel.totals.deals + funnel.totals.won + funnel.totals.lost > 0 && (
        <>
          <FunnelFigures totals={funnel.totals} />
          <div className={classes.chart}>
            <Suspense fallback={<Skeleton height={280} />}>
              <Chart
                option={funnelOption(funnel.stages)}
                label={t('chart')}
                height={chartHeight(funnel.stages)}
              />
            </Suspense>
          </div>
          <FunnelTable stages={funnel.stages} />
          <MetricsTable metrics={funnel.metrics} />
        </>
      )}
    </div>
  );
}
