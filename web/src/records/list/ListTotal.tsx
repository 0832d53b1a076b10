import type { ListQuery } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import classes from '../ObjectPage.module.css';
import { useRows } from './useRows';

/** How many records match; beyond what is counted exactly, "10,000+". */
export function ListTotal({ object, query }: { object: ObjectType; query: ListQuery }) {
  const { language } = useLocale();
  const { total } = useRows(object, query);
  if (!total) return null;
  return (
    <span className={classes.total}>
      {formatNumber(total.value, language)}
      {total.exact ? '' : '+'}
    </span>
  );
}
