import { useText } from '@/lib/i18n';
import classes from './Approvals.module.css';
import { texts } from './messages';
import { Question } from './Question';
import { useApprovals } from './useApprovals';

/** What waits for my decision, at the head of my day. */
export default function OnMyDay() {
  const t = useText(texts);
  const asked = useApprovals();
  if (asked.length === 0) return null;
  return (
    <section className={classes.day} aria-label={t('title')}>
      <h2 className={classes.heading}>{t('title')}</h2>
      {asked.map((each) => (
        <Question key={each.id} approval={each} />
      ))}
    </section>
  );
}
