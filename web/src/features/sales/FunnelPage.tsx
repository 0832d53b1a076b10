import { Button, Skeleton } from '@mantine/core';
import { IconChartFunnel, IconFileTypeCsv, IconPhoto } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useRef } from 'react';
import { asProblem } from '@/api/problem';
import { DateWords } from '@/design/DateWords';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Funnel.module.css';
import { FunnelFigures } from './FunnelFigures';
import { FunnelFilter } from './FunnelFilter';
import { FunnelFilters } from './FunnelFilters';
import { FunnelTable } from './FunnelTable';
import { funnelQuery, readFunnelSearch } from './funnel';
import { funnelCsv } from './funnelCsv';
import { chartHeight, funnelOption } from './funnelOption';
import { MetricsTable } from './MetricsTable';
import { texts } from './messages';
import { comparedDays } from './periods';
import { saveFile, savePicture } from './saving';

const Chart = lazy(() => import('@/design/charts/Chart'));

/** How deals pass through the stages; every figure opens the very deals it counts. */
export function FunnelPage() {
  const t = useText(texts);
  const { language } = useLocale();
  const place = useRef<HTMLDivElement>(null);
  const search = readFunnelSearch(useSearch({ strict: false }));
  const { compare, ...query } = search;
  const days = compare ? comparedDays(query, compare) : null;
  const { data: funnel, error, refetch } = useQuery(funnelQuery(query));
  const { data: other } = useQuery({ ...funnelQuery({ ...query, ...days }), enabled: days !== null });
  const before = days ? other : undefined;
  return (
    <div className={classes.page}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <DateWords>
          <FunnelFilters query={search} />
        </DateWords>
      </header>
      <FunnelFilter filter={search.filter} />
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
          <FunnelFigures totals={funnel.totals} before={before?.totals} />
          <div className={classes.exports}>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconFileTypeCsv size={16} stroke={1.6} />}
              onClick={() => saveFile(`${t('title')}.csv`, funnelCsv(funnel, t, language))}
            >
              CSV
            </Button>
            <Button
              variant="subtle"
              color="gray"
              leftSection={<IconPhoto size={16} stroke={1.6} />}
              onClick={() => place.current && void savePicture(`${t('title')}.png`, place.current)}
            >
              PNG
            </Button>
          </div>
          <div className={classes.chart} ref={place}>
            <Suspense fallback={<Skeleton height={280} />}>
              <Chart
                option={funnelOption(funnel.stages, language)}
                label={t('chart')}
                height={chartHeight(funnel.stages)}
              />
            </Suspense>
          </div>
          <FunnelTable stages={funnel.stages} before={before?.stages} />
          <MetricsTable metrics={funnel.metrics} />
        </>
      )}
    </div>
  );
}
