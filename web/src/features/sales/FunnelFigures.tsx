import { formatMoney, formatNumber, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { DealsLink } from './DealsLink';
import classes from './Funnel.module.css';
import type { Funnel } from './funnel';
import { texts } from './messages';

const none = '—';

type Props = { totals: Funnel['totals']; before?: Funnel['totals'] };

/** The few figures that matter most, each with the deals behind it and how far it is from the days compared with. */
export function FunnelFigures({ totals, before }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const number = (value: number | null) => (value === null ? none : formatNumber(value, language));
  const { filters } = totals;
  const closed = filters.won && filters.lost ? { or: [filters.won, filters.lost] } : undefined;
  const figures = [
    {
      label: t('deals'),
      value: number(totals.deals),
      filter: filters.deals,
      figure: totals.deals,
      was: before?.deals,
    },
    {
      label: t('open'),
      value: number(totals.open),
      filter: filters.open,
      figure: totals.open,
      was: before?.open,
    },
    { label: t('won'), value: number(totals.won), filter: filters.won, figure: totals.won, was: before?.won },
    {
      label: t('lost'),
      value: number(totals.lost),
      filter: filters.lost,
      figure: totals.lost,
      was: before?.lost,
    },
    {
      label: t('wonAmount'),
      value: totals.won_amount ? formatMoney(totals.won_amount, language) : none,
      filter: filters.won,
      figure: amountOf(totals.won_amount),
      was: amountOf(before?.won_amount),
    },
    {
      label: t('winRate'),
      value: totals.win_rate === null ? none : formatPercent(totals.win_rate, language),
      filter: closed,
      hint: t('winRateFormula'),
      figure: totals.win_rate,
      was: before?.win_rate,
    },
    {
      label: t('cycle'),
      value: number(totals.cycle_mean_days),
      filter: filters.won,
      hint: t('cycleFormula'),
      figure: totals.cycle_mean_days,
      was: before?.cycle_mean_days,
      note: t('median', { days: number(totals.cycle_median_days) }),
    },
  ];
  return (
    <dl className={classes.figures}>
      {figures.map(({ label, value, filter, hint, note, figure, was }) => (
        <div key={label} className={classes.figure} title={hint}>
          <dt className={classes.figureLabel}>{label}</dt>
          <dd className={classes.figureValue}>
            <DealsLink filter={filter}>{value}</DealsLink>
            {note && <span className={classes.note}>{note}</span>}
            {before && <Change figure={figure} was={was} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function amountOf(money: { amount: string } | null | undefined): number | null {
  return money ? Number(money.amount) : null;
}

type ChangeProps = { figure: number | null | undefined; was: number | null | undefined };

/** How much a figure grew or shrank, in percent of what it was; a dash where there is nothing to compare with. */
function Change({ figure, was }: ChangeProps) {
  const t = useText(texts);
  const { language } = useLocale();
  const known = typeof figure === 'number' && typeof was === 'number';
  const share = known && was !== 0 ? ((figure - was) / was) * 100 : null;
  const sign = share !== null && share > 0 ? '+' : '';
  return (
    <span className={classes.note}>
      {share === null ? none : `${sign}${formatPercent(share, language, 0)}`}{' '}
      {t('was', { value: known ? formatNumber(was, language) : none })}
    </span>
  );
}
