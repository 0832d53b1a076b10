import type { ObjectType } from '@/api/types';

const place = /\{([a-z][a-z0-9_]*)\}/g;
const web = /^https?:\/\/[^/?#\s{}\\@]+(?<rest>[/?#][^\s\\]*)?$/i;
const direct = /^(?:tel|mailto):(?<rest>[^\s\\/]+)$/i;

/** What is wrong with a link template, as the server would say it; nothing where it will be taken. */
export function linkFault(
  template: string,
  object: ObjectType,
): { code: 'linkForm' | 'linkField'; name: string } | null {
  const found = web.exec(template) ?? direct.exec(template);
  const rest = found?.groups?.rest ?? '';
  if (!found || /[{}]/.test(rest.replace(place, ''))) return { code: 'linkForm', name: '' };
  const names = [...rest.matchAll(place)].map(([, name]) => name ?? '');
  const unknown = names.find((name) => name !== 'id' && !object.fields.some((field) => field.name === name));
  return unknown ? { code: 'linkField', name: unknown } : null;
}
