import { messages } from '@/lib/i18n';

export const texts = messages({
  inEach: { en: 'In each language', uk: 'Кожною мовою', ru: 'На каждом языке' },
  button: { en: 'Button {number}', uk: 'Кнопка {number}', ru: 'Кнопка {number}' },
  dropButton: {
    en: 'Take out button {number}',
    uk: 'Прибрати кнопку {number}',
    ru: 'Убрать кнопку {number}',
  },
  addButton: { en: 'Add a button', uk: 'Додати кнопку', ru: 'Добавить кнопку' },
});
