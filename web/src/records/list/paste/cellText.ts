import type { Field } from '@/api/types';
import type { Locale } from '@/lib/i18n';
import { baseOf } from '../../fields/amounts';
import type { Lookups } from '../../fields/lookups';
import { filesOf, isBlank, listOf, refOf, refsOf } from '../../fields/values';

type Reader = { locale: Locale; lookups: Lookups; labelOf: (field: Field, value: string) => string };

/** A value as text that a spreadsheet understands and that can be pasted back: plain numbers, ISO days, names. */
export function cellText(field: Field, value: unknown, { lookups, labelOf }: Reader): string {
  if (isBlank(value)) return '';
  switch (field.type) {
    case 'boolean':
      return value ? 'TRUE' : 'FALSE';
    case 'money': {
      const { amount, currency } = value as { amount: string; currency: string };
      return baseOf(field) ? amount : `${amount} ${currency}`;
    }
    case 'select':
    case 'multi_select':
      return listOf(value)
        .map((each) => labelOf(field, each))
        .join(', ');
    case 'user': {
      const ref = refOf(value);
      return ref ? ref.title || lookups.users.get(ref.id)?.name || '' : '';
    }
    case 'stage': {
      const ref = refOf(value);
      return ref ? lookups.stages.get(ref.id)?.name || ref.title : '';
    }
    case 'reference':
      return refOf(value)?.title ?? '';
    case 'file':
      return filesOf(value)
        .map((file) => file.name)
        .join(', ');
    case 'references':
      return refsOf(value)
        .map((ref) => ref.title)
        .join(', ');
    default:
      break;
  }
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'object')
    return Object.values(value as object)
      .filter(Boolean)
      .join(', ');
  return String(value);
}
