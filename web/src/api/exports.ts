import type { Selected } from './bulk';
import { asBlob } from './http';
import { seeingUrl } from './seeAs';
import type { Condition, Filter } from './types';

export type ExportFormat = 'csv' | 'xlsx' | 'json' | 'vcard';
type Wanted = { format: ExportFormat; fields?: string[] };

const idsAtOnce = 1000;

/** A file of the records: where the browser can fetch it by itself, or whole. */
export async function exportOf(object: string, selected: Selected, wanted: Wanted): Promise<{ url: string }> {
  const { filter, q } = filterOf(selected);
  const path = `/records/${object}/export`;
  const isShort = JSON.stringify(filter).length < 2000;
  if (isShort) {
    const search = new URLSearchParams({ format: wanted.format, filter: JSON.stringify(filter) });
    if (q) search.set('q', q);
    if (wanted.fields) search.set('fields', wanted.fields.join(','));
    return { url: seeingUrl(`/api/v1${path}?${search}`) };
  }
  const blob = await asBlob('POST', path, { body: { ...wanted, filter, q } });
  return { url: URL.createObjectURL(blob) };
}

/** Named records, or all but some, as a filter. */
export function filterOf(selected: Selected): { filter: Filter | Record<string, never>; q?: string } {
  if ('ids' in selected) return { filter: { or: inParts(selected.ids, 'in') } };
  const { filter, q, except = [] } = selected;
  if (except.length === 0) return { filter, q };
  return { filter: { and: [filter as Filter, ...inParts(except, 'not_in')] }, q };
}

function inParts(ids: string[], op: 'in' | 'not_in'): Condition[] {
  const parts: Condition[] = [];
  for (let at = 0; at < ids.length; at += idsAtOnce)
    parts.push({ field: 'id', op, value: ids.slice(at, at + idsAtOnce) });
  return parts;
}
