import { IconCheck, IconChevronRight } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Finding } from '@/api/hygiene';
import type { Filter, ObjectType } from '@/api/types';
import rows from '@/design/rows/Rows.module.css';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { FixMenu } from './FixMenu';
import classes from './Hygiene.module.css';
import { texts } from './messages';
import { checkTexts } from './words';

type Name = Exclude<keyof typeof checkTexts, `${string}_why`>;

const lacking = new Set(['no_owner', 'no_next_step']);

/** One thing that may be amiss: what it is, why, in how many records, the way to them, and what mends them all. */
export function FindingRow({ object, finding }: { object: ObjectType; finding: Finding }) {
  const t = useText(texts);
  const say = useText(checkTexts);
  const locale = useLocale();
  const name = finding.name as Name;
  const { value, exact } = finding.count;
  const number = formatNumber(value, locale.language);
  const count = exact ? number : value === 0 ? t('few') : t('about_n', { count: number });
  const words = (
    <span className={rows.main}>
      <span className={classes.name}>{say(name)}</span>
      <span className={rows.soft}>{say(`${name}_why`)}</span>
    </span>
  );
  if (value === 0 && exact)
    return (
      <li className={`${rows.row} ${classes.fine}`}>
        {words}
        <span className={rows.soft}>{t('none')}</span>
        <IconCheck size={16} stroke={1.6} aria-hidden />
      </li>
    );
  return (
    <li className={classes.finding}>
      <Link
        to="/records/$object"
        params={{ object: object.name }}
        search={{ filter: finding.filter } as never}
        className={`${rows.row} ${classes.way}`}
        aria-label={t('open', { name: say(name), count })}
      >
        {words}
        <b className={classes.count}>{count}</b>
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </Link>
      <FixMenu
        object={object}
        filter={finding.filter as Filter}
        name={say(name)}
        count={count}
        isWaste={!lacking.has(name)}
      />
    </li>
  );
}
