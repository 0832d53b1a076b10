import { expect, it } from 'vitest';
import type { ObjectType, RecordData } from '@/api/types';
import { filledLink } from './links';

const object = { name: 'contacts', fields: [] } as unknown as ObjectType;
const record = {
  id: '7',
  title: 'Олена & Ко',
  phones: ['+380 50 111-22-33', '1'],
  emails: [],
  amount: { amount: '12.50', currency: 'UAH' },
  company: { id: '9', title: 'Лан?x=1' },
  address: { street: 'Хрещатик, 1', city: 'Київ' },
} as unknown as RecordData;
const fill = (template: string) => filledLink(template, object, record);

it('encodes every value, so that none can add to the address', () => {
  expect(fill('https://a.example/?q={title}&c={company}&s={amount}')).toEqual({
    href: `https://a.example/?q=${encodeURIComponent('Олена & Ко')}&c=${encodeURIComponent('Лан?x=1')}&s=12.50`,
  });
  expect(fill('https://a.example/{address}')).toEqual({
    href: `https://a.example/${encodeURIComponent('Хрещатик, 1, Київ')}`,
  });
});

it('calls the first number, by its digits', () =>
  expect(fill('tel:{phones}')).toEqual({ href: 'tel:+380501112233' }));

it('says which field it lacks', () => expect(fill('mailto:{emails}')).toEqual({ lacks: 'emails' }));

it('never gives a script, whatever was stored', () => {
  expect(fill('javascript:alert({title})')).toBeNull();
  expect(fill('data:text/html,{title}')).toBeNull();
});
