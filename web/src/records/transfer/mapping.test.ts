import { describe, expect, it } from 'vitest';
import type { MappingItem } from './imports';
import { defaultOf, isFilled, targetOf, withDefault, withTarget } from './mapping';

const mapping: MappingItem[] = [
  { column: 'ПІБ', fields: ['last_name', 'first_name'], split: ' ' },
  { column: 'ЄДРПОУ', field: 'company', by: 'tax_id' },
];

describe('a mapping', () => {
  it('tells what a column fills', () => {
    expect(targetOf(mapping, 'ПІБ')).toBe('last_name+first_name');
    expect(targetOf(mapping, 'ЄДРПОУ')).toBe('company');
    expect(targetOf(mapping, 'Місто')).toBeNull();
    expect(isFilled(mapping, 'first_name')).toBe(true);
  });

  it('keeps the finer points of what stays as it is', () => {
    expect(withTarget(mapping, 'ЄДРПОУ', 'company')).toBe(mapping);
    expect(withTarget(mapping, 'Місто', 'address.city')).toContainEqual({
      column: 'Місто',
      field: 'address.city',
    });
    expect(withTarget(mapping, 'ПІБ', null)).toEqual([mapping[1]]);
    expect(withTarget(mapping, 'ПІБ', 'first_name+last_name')).toContainEqual({
      column: 'ПІБ',
      fields: ['first_name', 'last_name'],
      split: ' ',
    });
  });

  it('has defaults for empty cells and for fields without a column', () => {
    const both = withDefault(withDefault(mapping, 'company', 'Ромашка'), 'source', 'fair');
    expect(both).toContainEqual({ column: 'ЄДРПОУ', field: 'company', by: 'tax_id', value: 'Ромашка' });
    expect(both).toContainEqual({ value: 'fair', field: 'source' });
    expect(defaultOf(both, 'source')).toBe('fair');
    expect(withDefault(withDefault(both, 'company', ''), 'source', '')).toEqual(mapping);
  });
});
