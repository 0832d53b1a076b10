import { messages } from '@/lib/i18n';

/** What each verb is called in the matrix of rights. */
export const verbTexts = messages({
  create: { en: 'Create', uk: 'Створення', ru: 'Создание' },
  read: { en: 'See', uk: 'Перегляд', ru: 'Просмотр' },
  update: { en: 'Change', uk: 'Зміна', ru: 'Изменение' },
  delete: { en: 'Delete', uk: 'Видалення', ru: 'Удаление' },
  export: { en: 'Export', uk: 'Експорт', ru: 'Экспорт' },
  merge: { en: 'Merge', uk: 'Обʼєднання', ru: 'Объединение' },
});
