import { messages } from '@/lib/i18n';

export const texts = messages({
  create: { en: 'Create', uk: 'Створити', ru: 'Создать' },
  kind: { en: 'What', uk: 'Що', ru: 'Что' },
  moreFields: { en: 'More fields', uk: 'Більше полів', ru: 'Больше полей' },
  created: { en: 'Created: {title}', uk: 'Створено: {title}', ru: 'Создано: {title}' },
  duplicates: {
    en: 'Is it one of these?',
    uk: 'Можливо, це хтось із них?',
    ru: 'Возможно, это кто-то из них?',
  },
  open: { en: 'Open', uk: 'Відкрити', ru: 'Открыть' },
  sameEmail: { en: 'same e-mail', uk: 'та сама пошта', ru: 'та же почта' },
  samePhone: { en: 'same phone', uk: 'той самий телефон', ru: 'тот же телефон' },
  sameName: { en: 'same name', uk: 'та сама назва', ru: 'то же название' },
  sameTaxId: { en: 'same tax number', uk: 'той самий код', ru: 'тот же код' },
  sameDomain: { en: 'same domain', uk: 'той самий домен', ru: 'тот же домен' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
});
