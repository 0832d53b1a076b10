import type { FieldType } from '@/api/types';
import { formatPhone } from '@/lib/format';

/** Where a phone, e-mail or web address leads; undefined for anything that is not safe to follow. */
export function contactHref(type: FieldType, value: string): string | undefined {
  if (type === 'phone' || type === 'phones') return `tel:${value.replace(/[^+\d]/g, '')}`;
  if (type === 'email' || type === 'emails') return `mailto:${value}`;
  const address = /^[a-z][a-z0-9+.-]*:/i.test(value) ? value : `https://${value}`;
  return /^https?:\/\//i.test(address) ? address : undefined;
}

/** A phone with its pauses, a web address without its ceremony. */
export function shownContact(type: FieldType, value: string): string {
  if (type === 'phone' || type === 'phones') return formatPhone(value);
  if (type === 'email' || type === 'emails') return value;
  return value.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
}
