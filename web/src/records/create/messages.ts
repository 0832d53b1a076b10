import { messages } from '@/lib/i18n';

export const texts = messages({
  create: { en: 'Create', uk: 'Створити', ru: 'Создать' },
  kind: { en: 'What', uk: 'Що', ru: 'Что' },
  moreFields: { en: 'More fields', uk: 'Більше полів', ru: 'Больше полей' },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
  created: { en: 'Created: {title}', uk: 'Створено: {title}', ru: 'Создано: {title}' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
});
