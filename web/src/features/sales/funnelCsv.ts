import type { Language } from '@/lib/i18n';
import { sayLabel } from '@/lib/i18n/messages';
import type { Funnel } from './funnel';
import type { texts } from './messages';

type Say = (key: keyof typeof texts & string) => string;

/** The stages and the metrics as a table that spreadsheets open; figures as plain numbers. */
export function funnelCsv(funnel: Funnel, t: Say, language: Language): Blob {
  const heads = [
    t('stage'),
    t('entered'),
    t('reachedNext'),
    t('conversion'),
    t('now'),
    t('sum'),
    t('meanDays'),
    t('medianDays'),
  ];
  const stages = funnel.stages.map((stage) => [
    stage.title,
    stage.entered,
    stage.reached_next,
    stage.conversion,
    stage.count,
    stage.sum?.amount ?? null,
    stage.mean_days,
    stage.median_days,
  ]);
  const metrics = funnel.metrics.map(({ label, value, formula }) => [
    sayLabel(label, language),
    typeof value === 'object' && value !== null ? (value as { amount: string }).amount : value,
    sayLabel(formula, language),
  ]);
  const rows = [heads, ...stages, [], [t('metric'), t('value'), t('formula')], ...metrics];
  return new Blob(['\ufeff', rows.map((row) => row.map(asCell).join(',')).join('\r\n')], {
    type: 'text/csv',
  });
}

/** A cell that a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function asCell(value: unknown): string {
  const text = value === null || value === undefined ? '' : String(value);
  const safe =
    typeof value === 'string' && /^[=+\-@\t\r]/.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
