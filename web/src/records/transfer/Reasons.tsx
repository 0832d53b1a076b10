import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import type { Import } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = { run: Import; object: ObjectType; withProblems?: boolean };

const shownAtMost = 20;

/** Why rows were skipped and, after the import, which values did not fit: no row is left unexplained. */
export function Reasons({ run, object, withProblems = false }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const name = (field: string | null) =>
    label(object.fields.find((each) => each.name === field)?.label ?? {}) || field;
  const skips = run.skips.map(({ message, count }) => ({ text: `${t('skipped')}: ${message}`, count }));
  const problems = run.problems.slice(0, withProblems ? shownAtMost : 0).map((problem) => ({
    text: [name(problem.field), !problem.is_rest && problem.value && `«${problem.value}»`, problem.message]
      .filter(Boolean)
      .join(' · '),
    count: problem.count,
  }));
  const reasons = [...skips, ...problems];
  if (reasons.length === 0) return null;
  return (
    <ul className={classes.reasons} aria-label={t('reason')}>
      {reasons.map(({ text, count }) => (
        <li key={text}>
          <span className={classes.times}>{formatNumber(count, language)} ×</span> {text}
        </li>
      ))}
    </ul>
  );
}
