import type { Language } from '@/lib/i18n';

const units = ['weeks', 'days', 'hours', 'minutes'] as const;

type Span = Partial<Record<(typeof units)[number], number>>;

/** A length of time in words: "2 days 3 hours"; none is nothing. */
export function formatSpan(span: Span, language: Language): string {
  return units
    .filter((unit) => span[unit])
    .map((unit) => {
      const options = { style: 'unit', unit: unit.slice(0, -1), unitDisplay: 'long' } as const;
      return new Intl.NumberFormat(language, options).format(span[unit] ?? 0);
    })
    .join(' ');
}
