import type { Language } from '@/lib/i18n';

const cache = new Map<string, Intl.NumberFormat>();

export function numberFormat(language: Language, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = language + JSON.stringify(options);
  const made = cache.get(key) ?? new Intl.NumberFormat(language, options);
  cache.set(key, made);
  return made;
}

export function formatNumber(value: number, language: Language, digits = 2): string {
  return numberFormat(language, { maximumFractionDigits: digits }).format(value);
}

/** 63.15 → "63.15 %": figures come as percents already. */
export function formatPercent(value: number, language: Language, digits = 2): string {
  return numberFormat(language, { style: 'percent', maximumFractionDigits: digits }).format(value / 100);
}

export function formatBytes(bytes: number, language: Language): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10));
  const options = {
    style: 'unit',
    unit: units[step],
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  } as const;
  return numberFormat(language, options).format(bytes / 1024 ** step);
}
