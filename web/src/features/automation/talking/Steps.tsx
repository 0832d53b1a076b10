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
          <TakenStep key={step.key} step={step} paths={[]}>
            <Understood outcome={step.outcome} />
          </TakenStep>
        ))}
      </ol>
    </section>
  );
}

type Outcome = { heard?: string; value?: unknown; pressed?: string; known?: unknown; wrong?: string[] };

/** What was made of an answer, and what could not be. */
function Understood({ outcome }: { outcome: Record<string, unknown> }) {
  const t = useText(texts);
  const { heard, value, pressed, known, wrong } = outcome as Outcome;
  const isValue = value !== undefined && value !== null;
  return (
    <>
      {pressed && <div>{t('pressedIt', { text: pressed })}</div>}
      {isValue && <div>{t('heard', { text: heard ?? '', value: plain(value) })}</div>}
      {known !== undefined && <div className={classes.soft}>{t('known')}</div>}
      {wrong && wrong.length > 0 && (
        <div className={classes.wrong}>
          {t('wrong', { text: wrong.map((each) => `«${each}»`).join(', ') })}
        </div>
      )}
    </>
  );
}

function plain(value: unknown): string {
  return typeof value === 'object' && value !== null ? Object.values(value).join(' ') : String(value);
}
