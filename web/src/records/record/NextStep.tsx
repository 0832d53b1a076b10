import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowRight } from '@tabler/icons-react';
import type { RecordData } from '@/api/types';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { lacksNextStep } from '../board/ageing';
import { texts } from './messages';
import classes from './NextStep.module.css';

type Props = { record: RecordData; onPlan: () => void };

/** What happens next with this record, or the warning that nothing will, with the way to plan it. */
export function NextStep({ record, onPlan }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  if (lacksNextStep(record)) {
    return (
      <div className={classes.step} data-tone="warn">
        <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
        <span className={classes.words}>{t('noNextStep')}</span>
        <Button variant="default" size="compact-xs" onClick={onPlan}>
          {t('plan')}
        </Button>
      </div>
    );
  }
  if (typeof record.next_step !== 'string' || !record.next_step) return null;
  const at = typeof record.next_step_at === 'string' ? record.next_step_at : null;
  const isLate = at !== null && new Date(at) < new Date();
  return (
    <p className={classes.step} data-tone={isLate ? 'warn' : undefined}>
      <IconArrowRight size={16} stroke={1.6} aria-hidden />
      <span>
        {t('nextStep')}: <b>{record.next_step}</b>
        {at && ` · ${formatMoment(at, locale)}`}
        {isLate && ` · ${t('late')}`}
      </span>
    </p>
  );
}
