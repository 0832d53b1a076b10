import { Button, Progress } from '@mantine/core';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { Counts } from './Counts';
import type { Import } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';
import { useImportStep } from './useImportStep';
import { useStatusWord } from './useStatusWord';

/** How far it is; one may leave and come back, or stop it. */
export function ProgressStep({ run }: { run: Import }) {
  const t = useText(texts);
  const word = useStatusWord();
  const { language } = useLocale();
  const { mutate, isPending } = useImportStep(run.id);
  const { done, rows, percent } = run.progress;
  return (
    <>
      <p className={classes.soft} role="status">
        {word(run.status)}: {formatNumber(done, language)} / {formatNumber(rows, language)}
      </p>
      <Progress value={percent} aria-label={word(run.status)} mb="lg" />
      <Counts run={run} />
      <p className={classes.pace}>{t('leave')}</p>
      {run.status !== 'reverting' && (
        <div className={classes.foot}>
          <Button variant="default" loading={isPending} onClick={() => mutate({ verb: 'stop' })}>
            {t('stop')}
          </Button>
        </div>
      )}
    </>
  );
}
