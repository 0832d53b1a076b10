import { Skeleton } from '@mantine/core';
import { lazy, Suspense, useMemo } from 'react';
import type { ChartOption } from '@/design/charts/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { Part, Specimen } from './Part';

const Chart = lazy(() => import('@/design/charts/Chart'));

/** The one theme of charts. */
export function ChartsPart() {
  const t = useText(texts);
  const option = useMemo<ChartOption>(() => {
    const names = [t('first'), t('second'), t('third')];
    return {
      grid: { left: 8, right: 8, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: names },
      yAxis: { type: 'value' },
      series: [3, 2, 1, 4, 2].map((height) => ({ type: 'bar', data: names.map((_, at) => height + at) })),
    };
  }, [t]);
  return (
    <Part id="charts" title={t('charts')} width={480}>
      <Specimen name={t('usual')}>
        <Suspense fallback={<Skeleton height={240} />}>
          <Chart option={option} label={t('charts')} height={240} />
        </Suspense>
      </Specimen>
      <Specimen name={t('loading')}>
        <Skeleton height={240} />
      </Specimen>
    </Part>
  );
}
