import type { FieldType } from '@/api/types';

/** Where a phone, e-mail or web address leads; undefined for anything that is not safe to follow. */
export function contactHref(type: FieldType, value: string): string | undefined {
  if (type === 'phone' || type === 'phones') return `tel:${value.replace(/[^+\d]/g, '')}`;
  if (type === 'email' || type === 'emails') return `mailto:${value}`;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:\/\//i.test(address) ? address : undefined;
}
