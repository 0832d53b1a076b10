import { formatMoney, formatNumber, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { DealsLink } from './DealsLink';
import classes from './Funnel.module.css';
import type { Funnel } from './funnel';
import { texts } from './messages';

const none = '—';

/** The few figures that matter most, each with the deals behind it. */
export function FunnelFigures({ totals }: { totals: Funnel['totals'] }) {
  const t = useText(texts);
  const { language } = useLocale();
  const number = (value: number | null) => (value === null ? none : formatNumber(value, language));
  const { filters } = totals;
  const closed = filters.won && filters.lost ? { or: [filters.won, filters.lost] } : undefined;
  const figures = [
    { label: t('deals'), value: number(totals.deals), filter: filters.deals },
    { label: t('open'), value: number(totals.open), filter: filters.open },
    { label: t('won'), value: number(totals.won), filter: filters.won },
    { label: t('lost'), value: number(totals.lost), filter: filters.lost },
    {
      label: t('wonAmount'),
      value: totals.won_amount ? formatMoney(totals.won_amount, language) : none,
      filter: filters.won,
    },
    {
      label: t('winRate'),
      value: totals.win_rate === null ? none : formatPercent(totals.win_rate, language),
      filter: closed,
      hint: t('winRateFormula'),
    },
    {
      label: t('cycle'),
      value: number(totals.cycle_mean_days),
      filter: filters.won,
      hint: t('cycleFormula'),
      note: t('median', { days: number(totals.cycle_median_days) }),
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, filter, hint, note }) => (
        <div key={label} className={classes.figure} title={hint}>
          <dt className={classes.figureLabel}>{label}</dt>
          <dd className={classes.figureValue}>
            <DealsLink filter={filter}>{value}</DealsLink>
            {note && <span className={classes.note}>{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
