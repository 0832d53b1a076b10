import { messages } from '@/lib/i18n';

/** What the parts of a preset are called. */
export const partTexts = messages({
  object: { en: 'Objects', uk: 'Обʼєкти', ru: 'Объекты' },
  field: { en: 'Fields', uk: 'Поля', ru: 'Поля' },
  role: { en: 'Roles', uk: 'Ролі', ru: 'Роли' },
  tag: { en: 'Tags', uk: 'Теги', ru: 'Теги' },
  pipeline: { en: 'Pipelines', uk: 'Воронки', ru: 'Воронки' },
  stage: { en: 'Stages', uk: 'Етапи', ru: 'Этапы' },
  conditions: { en: 'Conditions of fields', uk: 'Умови полів', ru: 'Условия полей' },
  layout: { en: 'Layouts', uk: 'Макети', ru: 'Макеты' },
  view: { en: 'Views', uk: 'Подання', ru: 'Представления' },
});
