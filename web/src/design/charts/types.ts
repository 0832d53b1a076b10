import type { EChartsOption } from 'echarts';

export type ChartOption = EChartsOption;
