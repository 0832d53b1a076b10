import { describe, expect, it } from 'vitest';
import type { Field, FieldType } from '@/api/types';
import { contactHref, shownContact } from './contacts';
import { isBlank, merged, refOf, toWire } from './values';

const field = (type: FieldType, target: string | null = null): Field => ({
  name: 'x',
  type,
  label: {},
  required: false,
  unique: false,
  read_only: false,
  custom: false,
  options: [],
  target,
  sortable: true,
  filterable: true,
  operators: [],
  group: null,
});
const company = { id: 'c1', object: 'companies', title: 'Вектор' };

describe('a value on its way to the server', () => {
  it('names references by id', () => {
    expect(toWire(field('reference', 'companies'), company)).toBe('c1');
    expect(toWire(field('references', 'contacts'), [{ id: 'a', title: '' }])).toEqual(['a']);
  });

  it('names the object too where it may be any', () => {
    expect(toWire(field('references'), [company])).toEqual([{ object: 'companies', id: 'c1' }]);
  });

  it('is null when blank, and an empty list stays a list', () => {
    expect(toWire(field('text'), '')).toBeNull();
    expect(toWire(field('reference'), null)).toBeNull();
    expect(toWire(field('tags'), [])).toEqual([]);
  });

  it('keeps zero and no', () => {
    expect(isBlank(0)).toBe(false);
    expect(toWire(field('boolean'), false)).toBe(false);
  });
});

describe('a fresh record over ours', () => {
  const ours = {
    id: '1',
    object: 'deals',
    title: 'Old',
    version: 1,
    company,
    contacts: [{ id: 'a', title: 'Олена' }],
  };

  it('keeps the titles of references that did not change', () => {
    const fresh = merged(ours, {
      id: '1',
      object: 'deals',
      title: 'New',
      version: 2,
      company: 'c1',
      contacts: ['a', 'b'],
    });
    expect(fresh.company).toEqual(company);
    expect(fresh.contacts).toEqual([{ id: 'a', title: 'Олена' }, 'b']);
    expect(fresh.version).toBe(2);
  });

  it('takes a new reference as it came', () => {
    expect(merged(ours, { ...ours, company: 'c2' }).company).toBe('c2');
    expect(refOf('c2')).toEqual({ id: 'c2', title: '' });
  });
});

describe('a way to reach somebody', () => {
  it('is followed only where that is safe', () => {
    expect(contactHref('url', 'javascript:alert(1)')).toBeUndefined();
    expect(contactHref('url', 'example.com')).toBe('https://example.com');
    expect(contactHref('phones', '+38 (067) 123')).toBe('tel:+38067123');
    expect(contactHref('emails', 'a@example.com')).toBe('mailto:a@example.com');
  });

  it('is shown without ceremony', () => {
    expect(shownContact('url', 'https://www.example.com/')).toBe('example.com');
  });
});
