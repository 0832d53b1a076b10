import type { Traits } from '@/api/duplicates';
import { listOf } from '../fields/values';

const compared = new Set(['contacts', 'companies', 'leads']);
const shortest = 3;
const longest = 200;

/** What of the values tells a person or a company from all others; nothing for other kinds and while too little is typed. */
export function traitsOf(object: string, values: Record<string, unknown>): Traits {
  if (!compared.has(object)) return {};
  const text = (name: string) => listOf(values[name])[0]?.trim() ?? '';
  const name = text('name') || [text('first_name'), text('last_name')].filter(Boolean).join(' ');
  const traits = {
    email: text('email') || text('emails'),
    phone: text('phone') || text('phones'),
    name: object === 'contacts' && !text('last_name') ? '' : name,
    tax_id: text('tax_id'),
    domain: text('domain'),
  };
  return Object.fromEntries(Object.entries(traits).filter(([key, value]) => isTelling(key, value))) as Traits;
}

function isTelling(key: string, value: string): boolean {
  if (value.length > longest) return false;
  if (key === 'email') return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value);
  if (key === 'phone') return (value.match(/\d/g) ?? []).length >= 9;
  return value.length >= shortest;
}
