import type { Field, ObjectType, RecordData } from '@/api/types';
import { isBlank } from '../../fields/values';

const place = /\{([a-z][a-z0-9_]*)\}/g;
const safe = /^(https?:\/\/|tel:|mailto:)/i;

/** Where a filled template leads, or the first field it still lacks. */
export type Filled = { href: string } | { lacks: string };

/**
 * A link template with a record's values, each encoded so that it stays one value; nothing that could run as a script
 * is ever given, whatever the template says.
 */
export function filledLink(template: string, object: ObjectType, record: RecordData): Filled | null {
  if (!safe.test(template)) return null;
  const names = [...template.matchAll(place)].map(([, name]) => name ?? '');
  const lacks = names.find((name) => isBlank(record[name]));
  if (lacks) return { lacks };
  const isCall = /^tel:/i.test(template);
  const fill = (_: string, name: string) => {
    const text = textOf(
      record[name],
      object.fields.find((field) => field.name === name),
    );
    return isCall ? text.replace(/[^\d+*#,;]/g, '') : encodeURIComponent(text);
  };
  return { href: template.replace(place, fill) };
}

/** A value as a program elsewhere takes it: the first of many, titles of references, amounts without a currency. */
function textOf(value: unknown, field: Field | undefined): string {
  if (Array.isArray(value)) return textOf(value[0], field);
  if (typeof value !== 'object' || value === null) return String(value ?? '');
  const { amount, title, id } = value as { amount?: string; title?: string; id?: string };
  if (amount !== undefined) return amount;
  if (id !== undefined) return title || id;
  const parts = Object.values(value).filter((part) => typeof part === 'string' && part);
  return parts.join(', ');
}
