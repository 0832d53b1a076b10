import { useQuery } from '@tanstack/react-query';
import { type ListQuery, listQuery } from '@/api/records';
import type { ObjectType } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { expandable } from '../fields/values';
import classes from '../ObjectPage.module.css';

/** How many records match; beyond what is counted exactly, "10,000+". */
export function ListTotal({ object, query }: { object: ObjectType; query: ListQuery }) {
  const { language } = useLocale();
  const { data } = useQuery(listQuery(object.name, query, expandable(object)));
  const total = data?.pages[0]?.total;
  if (!total) return null;
  return (
    <span className={classes.total}>
      {formatNumber(total.value, language)}
      {total.exact ? '' : '+'}
    </span>
  );
}
