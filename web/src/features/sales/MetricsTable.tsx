import { formatMoney, formatNumber, formatPercent, type Money } from '@/lib/format';
import { type Language, useLabel, useLocale, useText } from '@/lib/i18n';
import { DealsLink } from './DealsLink';
import classes from './Funnel.module.css';
import type { Metric } from './funnel';
import { MetricInputs } from './MetricInputs';
import { texts } from './messages';

/** Every figure with its formula in words. */
export function MetricsTable({ metrics }: { metrics: Metric[] }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  if (metrics.length === 0) return null;
  return (
    <section>
      <h2 className={classes.heading}>{t('metrics')}</h2>
      <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('metrics')}>
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">{t('metric')}</th>
              <th scope="col" className={classes.number}>
                {t('value')}
              </th>
              <th scope="col">{t('formula')}</th>
            </tr>
          </thead>
          <tbody>
            {metrics.map((metric) => (
              <tr key={metric.name}>
                <th scope="row">{label(metric.label)}</th>
                <td className={classes.number}>
                  <DealsLink filter={metric.filter}>{shown(metric, language)}</DealsLink>
                </td>
                <td className={classes.formula}>
                  <details>
                    <summary>{label(metric.formula)}</summary>
                    <MetricInputs inputs={metric.inputs} />
                  </details>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function shown({ value, unit }: Metric, language: Language): string {
  if (value === null) return '—';
  if (typeof value === 'object') return formatMoney(value as Money, language);
  return unit === 'percent' ? formatPercent(Number(value), language) : formatNumber(Number(value), language);
}
