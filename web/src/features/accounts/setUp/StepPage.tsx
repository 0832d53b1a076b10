import { Link } from '@tanstack/react-router';
import { useText } from '@/lib/i18n';
import entry from '../entry/Entry.module.css';
import { EntryPage } from '../entry/EntryPage';
import { texts } from './messages';
import classes from './SetUp.module.css';
import { type Step, steps } from './setUp';

type Props = { step: Step; title: string; lead: string; children: React.ReactNode };

/** One step of the set-up after the first: where one is, and the way out for now. */
export function StepPage({ step, title, lead, children }: Props) {
  const t = useText(texts);
  const names: Record<Step, string> = {
    company: t('company'),
    colleagues: t('colleagues'),
    start: t('start'),
  };
  const at = steps.indexOf(step);
  return (
    <EntryPage title={title} lead={lead} wide isKnown>
      <ol className={classes.steps} aria-label={t('steps')}>
        {steps.map((each, index) => (
          <li
            key={each}
            data-done={index < at || undefined}
            aria-current={each === step ? 'step' : undefined}
          >
            <Link to="/set-up" search={{ step: each }}>
              {names[each]}
            </Link>
          </li>
        ))}
      </ol>
      {children}
      <Link to="/my-day" className={entry.aside}>
        {t('later')}
      </Link>
    </EntryPage>
  );
}
