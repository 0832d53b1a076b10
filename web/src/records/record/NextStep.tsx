import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { RecordData } from '@/api/types';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { lacksNextStep } from '../board/ageing';
import { texts } from './messages';
import classes from './NextStep.module.css';

/** What happens next with this record, or the warning that nothing will. */
export function NextStep({ record }: { record: RecordData }) {
  const t = useText(texts);
  const locale = useLocale();
  if (lacksNextStep(record)) {
    return (
      <p className={classes.step} data-tone="warn">
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        {t('noNextStep')}
      </p>
    );
  }
  if (typeof record.next_step !== 'string' || !record.next_step) return null;
  return (
    <p className={classes.step}>
      <IconArrowRight size={16} stroke={1.6} aria-hidden />
      <span>
        {t('nextStep')}: <b>{record.next_step}</b>
        {typeof record.next_step_at === 'string' && ` · ${formatMoment(record.next_step_at, locale)}`}
      </span>
    </p>
  );
}
