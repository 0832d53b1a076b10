import { IconChevronRight } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { groupsQuery } from '@/api/merging';
import type { ObjectType } from '@/api/types';
import rows from '@/design/rows/Rows.module.css';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { AllOfThem } from '../merge/AllOfThem';
import classes from './Hygiene.module.css';
import { texts } from './messages';

const least = 0.9;

/** The groups of records that are likely the same: the way to them, and all of them merged at once. */
export function DuplicatesRow({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const { language } = useLocale();
  const { data } = useInfiniteQuery(groupsQuery(object.name, least));
  const groups = data?.pages[0]?.total.groups ?? 0;
  if (groups === 0) return null;
  const count = formatNumber(groups, language);
  return (
    <li className={classes.finding}>
      <Link
        to="/duplicates/$object"
        params={{ object: object.name }}
        className={`${rows.row} ${classes.way}`}
        aria-label={t('open', { name: t('likely'), count })}
      >
        <span className={rows.main}>
          <span className={classes.name}>{t('likely')}</span>
          <span className={rows.soft}>{t('likelyWhy')}</span>
        </span>
        <b className={classes.count}>{count}</b>
        <IconChevronRight size={16} stroke={1.6} aria-hidden />
      </Link>
      {object.verbs.includes('merge') && (
        <span className={classes.merge}>
          <AllOfThem object={object.name} least={least} />
        </span>
      )}
    </li>
  );
}
