import type { Field } from '@/api/types';
import { formatDay, formatMoney, type Money } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { figureText } from '../fields/figures';

type Props = { field: Field; value: unknown };

/** A figure over a column as a person reads it. */
export function FigureValue({ field, value }: Props) {
  const locale = useLocale();
  if (value === null || value === undefined) return null;
  if (typeof value === 'object')
    return <span className="cut">{formatMoney(value as Money, locale.language)}</span>;
  if (typeof value === 'string' && (field.type === 'date' || field.type === 'datetime'))
    return <span className="cut">{formatDay(value.slice(0, 10), locale)}</span>;
  const number = Number(value);
  if (Number.isNaN(number)) return <span className="cut">{String(value)}</span>;
  return <span className="cut">{figureText(field, number, locale.language)}</span>;
}
