import type { Language } from '@/lib/i18n';
import { numberFormat } from './numbers';

export type Money = { amount: string; currency: string };

/** Money in full; cents are shown only where there are any. */
export function formatMoney(money: Money, language: Language): string {
  const amount = Number(money.amount);
  const digits = Number.isInteger(amount) ? 0 : 2;
  return currencyFormat(language, money.currency, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })(amount);
}

function currencyFormat(language: Language, currency: string, options: Intl.NumberFormatOptions) {
  try {
    const style = { style: 'currency', currency, currencyDisplay: 'narrowSymbol', ...options } as const;
    const format = numberFormat(language, style);
    return (amount: number) => format.format(amount);
  } catch {
    const plain = numberFormat(language, options);
    return (amount: number) => `${plain.format(amount)} ${currency}`;
  }
}
