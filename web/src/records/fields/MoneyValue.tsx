import type { Field } from '@/api/types';
import { formatMoney, type Money } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { inBase, useAmountsLook } from './amounts';
import classes from './FieldValue.module.css';

type Props = {
  field: Field;
  value: unknown;
  record?: Record<string, unknown>;
  isWhole?: boolean;
};

/**
 * An amount, with what it is worth in the company's currency beside it or instead, as the person likes to see amounts;
 * where it is shown whole there is room for both.
 */
export function MoneyValue({ field, value, record, isWhole }: Props) {
  const { language } = useLocale();
  const [chosen] = useAmountsLook();
  const look = isWhole && chosen === 'own' ? 'both' : chosen;
  const own = formatMoney(value as Money, language);
  const base = inBase(field, value as Money, record);
  const className = isWhole ? classes.wrapped : 'cut';
  if (!base || look === 'own') return <span className={className}>{own}</span>;
  const counted = formatMoney(base, language);
  if (look === 'base')
    return (
      <span className={className} title={own}>
        {counted}
      </span>
    );
  return (
    <span className={className} title={`${own} · ${counted}`}>
      {own} <span className={classes.faint}>{counted}</span>
    </span>
  );
}
