import type { Field } from '@/api/types';
import { formatLength, type LengthUnit } from '@/lib/format/lengths';
import { formatPercent, numberFormat } from '@/lib/format/numbers';
import type { Language } from '@/lib/i18n';

type Look = { decimals?: number; unit?: string; duration?: LengthUnit };

/** A number as its field shows it: so many digits behind the point, and its unit; "1 200,50 кг", "2 год 5 хв". */
export function figureText(field: Field, value: number, language: Language): string {
  const { decimals, unit, duration } = (field.settings ?? {}) as Look;
  if (duration) return formatLength(value, duration, language);
  const minimumFractionDigits = decimals ?? 0;
  const maximumFractionDigits = decimals ?? 2;
  const options = { minimumFractionDigits, maximumFractionDigits };
  if (field.type === 'percent' && decimals === undefined) return formatPercent(value, language);
  if (field.type === 'percent')
    return numberFormat(language, { style: 'percent', ...options }).format(value / 100);
  const number = numberFormat(language, options).format(value);
  return unit ? `${number}\u00a0${unit}` : number;
}
