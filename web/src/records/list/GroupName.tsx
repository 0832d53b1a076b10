import type { Group, Part } from '@/api/groups';
import type { Field } from '@/api/types';
import { formatDate, formatDay } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import { lastDay } from './grouping';
import { texts } from './messages';

type Props = { field: Field; group: Group; part: Part | undefined };

/** What the records of a group share. */
export function GroupName({ field, group, part }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const key = group.keys[0];
  if (key === null || key === undefined || key === '') return <span className={`cut`}>{t('noValue')}</span>;
  if (field.type === 'boolean') return <span>{t(key ? 'yes' : 'no')}</span>;
  if (part) {
    const first = String(key);
    if (part === 'month') return <span>{formatDate(first, locale, { month: 'long', year: 'numeric' })}</span>;
    if (part === 'year') return <span>{first.slice(0, 4)}</span>;
    if (part === 'day') return <span>{formatDay(first, locale)}</span>;
    return (
      <span>
        {formatDay(first, locale)} – {formatDay(lastDay(first, part), locale)}
      </span>
    );
  }
  return <FieldValue field={field} value={key} isQuiet />;
}
