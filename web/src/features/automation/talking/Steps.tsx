import type { StepOut } from '@/api/openapi';
import { useText } from '@/lib/i18n';
import { TakenStep } from '../runs/TakenStep';
import classes from './Console.module.css';
import { texts } from './messages';

/** The steps the talk has taken, with what was understood. */
export function Steps({ steps, isAnswered }: { steps: StepOut[]; isAnswered: boolean }) {
  const t = useText(texts);
  return (
    <section aria-label={t('steps')}>
      <h3 className={classes.heading}>{t('steps')}</h3>
      {steps.length === 0 && <p className={classes.soft}>{t(isAnswered ? 'noSteps' : 'noFlow')}</p>}
      <ol className={classes.steps}>
        {steps.map((step) => (
          <TakenStep key={step.key} step={step} paths={[]} />
        ))}
      </ol>
    </section>
  );
}
