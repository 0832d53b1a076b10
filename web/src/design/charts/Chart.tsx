import { useComputedColorScheme } from '@mantine/core';
import { BarChart } from 'echarts/charts';
import { GridComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { chartTheme } from './chartTheme';
import type { ChartOption } from './types';

use([BarChart, GridComponent, TooltipComponent, SVGRenderer]);

type Props = { option: ChartOption; label: string; height: number };

/** A chart in our colours. It is a picture: the figures themselves stand in a table beside it. */
export default function Chart({ option, label, height }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme('light');
  const chart = useRef<ECharts | null>(null);

  useEffect(() => {
    if (!place.current) return;
    const made = init(place.current, chartTheme(scheme), { renderer: 'svg' });
    chart.current = made;
    const watch = new ResizeObserver(() => made.resize());
    watch.observe(place.current);
    return () => {
      watch.disconnect();
      made.dispose();
    };
  }, [scheme]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new scheme makes a new chart, which wants its option again
  useEffect(() => {
    chart.current?.setOption({ animationDuration: 200, ...option }, true);
  }, [option, scheme]);

  return <div ref={place} role="img" aria-label={label} style={{ height }} />;
}
