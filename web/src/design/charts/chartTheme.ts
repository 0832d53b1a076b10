/** Our colours for ECharts; apart in lightness too, so that the colour-blind tell them apart. */
export function chartTheme(scheme: 'light' | 'dark'): object {
  const isDark = scheme === 'dark';
  const text = isDark ? '#a9adb7' : '#565c68';
  const axis = {
    axisLabel: { color: text, fontSize: 12 },
    splitLine: { lineStyle: { color: isDark ? '#272a32' : '#e8e9ed' } },
  };
  return {
    color: isDark
      ? ['#6189f6', '#6fd39a', '#f0b95a', '#ff8f8f', '#a9adb7']
      : ['#3c68ef', '#1d7a43', '#c97f10', '#c92a2a', '#6a707d'],
    backgroundColor: 'transparent',
    textStyle: { fontFamily: "'Inter Variable', system-ui, sans-serif", color: text },
    categoryAxis: axis,
    valueAxis: axis,
    bar: { itemStyle: { borderRadius: 4 }, label: { color: text } },
  };
}
