import type { Field, FieldType } from '@/api/types';
import { typeTexts } from '@/records/shape/words';

const options = [
  { value: 'new', label: { en: 'New', uk: 'Новий', ru: 'Новый' }, color: 'blue' },
  { value: 'regular', label: { en: 'Regular', uk: 'Постійний', ru: 'Постоянный' }, color: 'green' },
  {
    value: 'lost',
    label: { en: 'Lost long ago', uk: 'Давно втрачений', ru: 'Давно потерянный' },
    color: 'red',
  },
];

const messengers = [
  { value: 'telegram', label: { en: 'Telegram' } },
  { value: 'viber', label: { en: 'Viber' } },
];

/** A value for each type of field that is edited without the records of the workspace. */
export const filled: Partial<Record<FieldType, unknown>> = {
  text: '«Зерно»',
  long_text: '«Зерно» — «Поділ»',
  number: '12500.5',
  money: { amount: '49900.00', currency: 'UAH' },
  percent: '43.8',
  boolean: true,
  date: '2026-03-14',
  datetime: '2026-03-14T09:30:00Z',
  select: 'regular',
  multi_select: ['new', 'regular', 'lost'],
  tags: ['VIP', 'B2B', 'Kyiv'],
  phone: '+380501234567',
  phones: ['+380501234567', '+380671234567'],
  email: 'olena@example.com',
  emails: ['olena@example.com', 'office@example.com'],
  url: 'https://example.com/coffee',
  urls: ['https://example.com/coffee', 'https://example.com/tea'],
  address: { street: 'Сагайдачного, 12', city: 'Київ', postal_code: '04070', country: 'UA' },
  handles: { telegram: '@olena', viber: '+380501234567' },
  rating: 4,
};

/** A field of a type, named as its type is. */
export function sampleField(type: FieldType): Field {
  return {
    name: `sample_${type}`,
    type,
    label: labelOf(type),
    required: false,
    unique: false,
    read_only: false,
    custom: true,
    options: type === 'handles' ? messengers : options,
    target: null,
    sortable: false,
    filterable: false,
    operators: [],
    group: null,
  };
}

function labelOf(type: FieldType): Field['label'] {
  const { en, uk, ru } = typeTexts[type];
  return { en: String(en), uk: String(uk), ru: String(ru) };
}
