import type { Field, ObjectType } from '@/api/types';

const known = new Set(['contacts', 'companies', 'leads']);
const telling = new Set(['phone', 'phones', 'email', 'emails']);

/** Whether its records can be known again: by phones, e-mails and unique texts, where people made the object. */
export function isWatched({ name, fields }: ObjectType): boolean {
  const tells = ({ custom, type, unique }: Field) =>
    custom && (telling.has(type) || (unique && type === 'text'));
  return known.has(name) || fields.some(tells);
}
