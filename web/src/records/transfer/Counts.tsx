import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import type { Import, Outcome } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

/** Created + updated + skipped + refused = the rows of the file. */
export function Counts({ run }: { run: Import }) {
  const t = useText(texts);
  const { language } = useLocale();
  const names: Record<Outcome, string> = {
    created: t('created'),
    updated: t('updated'),
    skipped: t('skipped'),
    refused: t('refused'),
  };
  return (
    <dl className={classes.counts}>
      {(Object.keys(names) as Outcome[]).map((outcome) => (
        <div
          key={outcome}
          className={classes.count}
          data-bad={(outcome === 'refused' && run.counts.refused > 0) || undefined}
        >
          <dt>{names[outcome]}</dt>
          <dd>{formatNumber(run.counts[outcome], language)}</dd>
        </div>
      ))}
    </dl>
  );
}
