import { useQuery } from '@tanstack/react-query';
import { pipelinesQuery } from '@/api/objects';
import { markColor } from '@/design/colors';
import { formatMoney, formatNumber, formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { stageColor } from '@/records/fields/stageColor';
import { DealsLink } from './DealsLink';
import classes from './Funnel.module.css';
import type { FunnelStage } from './funnel';
import { texts } from './messages';

const none = '—';
const unknown = { color: '', status: 'open', position: 0 } as const;

type Props = { stages: FunnelStage[]; before?: FunnelStage[] };

/** The funnel in figures, a stage a row; beside them those of the days compared with. */
export function FunnelTable({ stages, before }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const { data: pipelines = [] } = useQuery(pipelinesQuery('deals'));
  const known = new Map(pipelines.flatMap((each) => each.stages.map((stage) => [stage.id, stage])));
  const colorOf = ({ id }: FunnelStage) => markColor(stageColor(known.get(id) ?? unknown));
  const number = (value: number | null, digits = 1) =>
    value === null ? none : formatNumber(value, language, digits);
  const heads = [
    t('entered'),
    ...(before ? [t('enteredBefore'), t('conversionBefore')] : []),
    t('reachedNext'),
    t('conversion'),
    t('now'),
    t('sum'),
    t('meanDays'),
    t('medianDays'),
  ];
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('title')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('stage')}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={classes.number}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage) => (
            <tr key={stage.id}>
              <th scope="row">
                <span className={classes.dot} style={{ background: colorOf(stage) }} />
                {stage.title}
              </th>
              <td className={classes.number}>
                <DealsLink filter={stage.entered_filter}>{number(stage.entered)}</DealsLink>
              </td>
              {before && <Earlier stage={before.find((each) => each.id === stage.id)} />}
              <td className={classes.number}>
                {stage.reached_next === null ? (
                  none
                ) : (
                  <DealsLink filter={stage.reached_next_filter}>{number(stage.reached_next)}</DealsLink>
                )}
              </td>
              <td className={classes.number}>
                {stage.conversion === null ? none : formatPercent(stage.conversion, language, 1)}
              </td>
              <td className={classes.number}>
                <DealsLink filter={stage.filter}>{number(stage.count)}</DealsLink>
              </td>
              <td className={classes.number}>
                {stage.sum ? (
                  <DealsLink filter={stage.filter}>{formatMoney(stage.sum, language)}</DealsLink>
                ) : (
                  none
                )}
              </td>
              <td className={classes.number}>{number(stage.mean_days)}</td>
              <td className={classes.number}>{number(stage.median_days)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The same stage in the days compared with. */
function Earlier({ stage }: { stage: FunnelStage | undefined }) {
  const { language } = useLocale();
  const conversion = stage?.conversion ?? null;
  return (
    <>
      <td className={`${classes.number} ${classes.earlier}`}>
        {stage ? (
          <DealsLink filter={stage.entered_filter}>{formatNumber(stage.entered, language)}</DealsLink>
        ) : (
          none
        )}
      </td>
      <td className={`${classes.number} ${classes.earlier}`}>
        {conversion === null ? none : formatPercent(conversion, language, 1)}
      </td>
    </>
  );
}
