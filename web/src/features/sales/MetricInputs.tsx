import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Funnel.module.css';
import { texts } from './messages';

/** What a figure was made of. */
export function MetricInputs({ inputs }: { inputs: Record<string, unknown> }) {
  const t = useText(texts);
  const { language } = useLocale();
  const names: Record<string, string> = {
    won: t('won'),
    lost: t('lost'),
    open: t('open'),
    won_amount: t('wonAmount'),
    cycle_mean_days: t('cycle'),
  };
  return (
    <ul className={classes.inputs}>
      {Object.entries(inputs).map(([name, value]) => (
        <li key={name}>
          {names[name] ?? name}: {typeof value === 'number' ? formatNumber(value, language) : '—'}
        </li>
      ))}
    </ul>
  );
}
