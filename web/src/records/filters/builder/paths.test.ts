import { describe, expect, it } from 'vitest';
import type { Field, ObjectType } from '@/api/types';
import { fieldAt, pathChoices } from './paths';
import { relationsOf } from './relations';

const field = (name: string, type: string, target: string | null = null) =>
  ({ name, type, target, label: {}, filterable: true, operators: ['eq'], options: [] }) as unknown as Field;
const object = (name: string, fields: Field[], system = false) =>
  ({ name, fields, system, label: {}, label_plural: {} }) as unknown as ObjectType;

const companies = object('companies', [field('industry', 'text'), field('parent', 'reference', 'companies')]);
const deals = object('deals', [
  field('amount', 'money'),
  field('company', 'reference', 'companies'),
  field('contacts', 'references', 'contacts'),
  field('payer', 'reference', 'companies'),
]);
const contacts = object('contacts', [field('company', 'reference', 'companies')]);
const notes = object('notes', [field('subjects', 'references', null)]);
const objects = [companies, deals, contacts, notes];

describe('a path', () => {
  it('leads through references', () => {
    expect(fieldAt(objects, deals, 'company.industry')).toEqual({
      field: companies.fields[0],
      object: companies,
    });
    expect(fieldAt(objects, deals, 'company.parent.parent.industry')?.object).toBe(companies);
    expect(fieldAt(objects, deals, 'company.nothing')).toBeUndefined();
    expect(fieldAt(objects, deals, 'amount.industry')).toBeUndefined();
  });

  it('is offered two steps far, and not through many records', () => {
    const offered = pathChoices(objects, deals).map((choice) => choice.value);
    expect(offered).toContain('company.parent.industry');
    expect(offered).not.toContain('company.parent.parent.industry');
    expect(offered.some((each) => each.startsWith('contacts.'))).toBe(false);
  });
});

describe('relations', () => {
  it('are named as the filter language names them', () => {
    expect(relationsOf(objects, companies).map((each) => each.name)).toEqual([
      'companies',
      'deals',
      'deals.payer',
      'contacts',
      'notes',
    ]);
    expect(relationsOf(objects, deals).map((each) => each.name)).toEqual(['contacts', 'notes']);
  });
});
