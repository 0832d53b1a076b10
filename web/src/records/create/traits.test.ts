import { expect, it } from 'vitest';
import { traitsOf } from './traits';

it('tells people by name, phone and e-mail as far as they are typed', () => {
  const typed = { first_name: 'Олена', last_name: 'Коваль', phones: ['050 111 22 33'], emails: ['olena@'] };
  expect(traitsOf('contacts', typed)).toEqual({ name: 'Олена Коваль', phone: '050 111 22 33' });
});

it('takes a first name alone for no trait of a person', () => {
  expect(traitsOf('contacts', { first_name: 'Олена' })).toEqual({});
  expect(traitsOf('companies', { name: 'Лан', tax_id: '14360570' })).toEqual({
    name: 'Лан',
    tax_id: '14360570',
  });
});

it('compares no deals', () => expect(traitsOf('deals', { name: 'Трактор' })).toEqual({}));
