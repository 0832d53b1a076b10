import type { ChartOption } from '@/design/charts/types';
import { formatNumber } from '@/lib/format';
import type { Language } from '@/lib/i18n';
import type { FunnelStage } from './funnel';

/** A bar a stage, as long as the number of deals that entered it; what is lost stands apart. */
export function funnelOption(stages: FunnelStage[], language: Language): ChartOption {
  const shown = charted(stages);
  return {
    grid: { left: 8, right: 56, top: 8, bottom: 8, containLabel: true },
    xAxis: { type: 'value', show: false },
    yAxis: {
      type: 'category',
      inverse: true,
      data: shown.map((stage) => stage.title),
      axisLine: { show: false },
      axisTick: { show: false },
    },
    series: [
      {
        type: 'bar',
        barMaxWidth: 32,
        data: shown.map((stage) => stage.entered),
        label: {
          show: true,
          position: 'right',
          formatter: ({ value }) => formatNumber(Number(value), language),
        },
      },
    ],
  };
}

export function chartHeight(stages: FunnelStage[]): number {
  return charted(stages).length * 36 + 24;
}

function charted(stages: FunnelStage[]): FunnelStage[] {
  return stages.filter((stage) => stage.status !== 'lost');
}
