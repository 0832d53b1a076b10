import type { Field } from '@/api/types';
import { formatPercent, numberFormat } from '@/lib/format/numbers';
import type { Language } from '@/lib/i18n';

/** A number as its field shows it: so many digits behind the point, and its unit; "1 200,50 кг". */
export function figureText(field: Field, value: number, language: Language): string {
  const { decimals, unit } = (field.settings ?? {}) as { decimals?: number; unit?: string };
  const minimumFractionDigits = decimals ?? 0;
  const maximumFractionDigits = decimals ?? 2;
  const options = { minimumFractionDigits, maximumFractionDigits };
  if (field.type === 'percent' && decimals === undefined) return formatPercent(value, language);
  if (field.type === 'percent')
    return numberFormat(language, { style: 'percent', ...options }).format(value / 100);
  const number = numberFormat(language, options).format(value);
  return unit ? `${number}\u00a0${unit}` : number;
}
