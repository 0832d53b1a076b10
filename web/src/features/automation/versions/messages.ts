import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Versions', uk: 'Версії', ru: 'Версии' },
  version: { en: 'Version {number}', uk: 'Версія {number}', ru: 'Версия {number}' },
  current: { en: 'now', uk: 'зараз', ru: 'сейчас' },
  waiting: {
    en: two('{count} record on its way', '{count} records on their way'),
    uk: three('{count} запис у дорозі', '{count} записи в дорозі', '{count} записів у дорозі'),
    ru: three('{count} запись в пути', '{count} записи в пути', '{count} записей в пути'),
  },
  against: {
    en: 'Beside version {number}, which was before it',
    uk: 'Порівняно з попередньою версією {number}',
    ru: 'По сравнению с прежней версией {number}',
  },
  first: { en: 'The first version', uk: 'Перша версія', ru: 'Первая версия' },
  came: { en: 'new', uk: 'нове', ru: 'новое' },
  went: { en: 'gone', uk: 'прибрано', ru: 'убрано' },
  rules: { en: 'Rules', uk: 'Правила', ru: 'Правила' },
  unknown: { en: 'Unknown step', uk: 'Невідомий крок', ru: 'Неизвестный шаг' },
  workOn: { en: 'Work on this one', uk: 'Працювати з цією', ru: 'Работать с этой' },
  onlyOne: {
    en: 'A change of a flow that records came to is a new version. There is this one so far.',
    uk: 'Зміна сценарію, у якому вже були записи, — нова версія. Поки є лише ця.',
    ru: 'Изменение сценария, в котором уже были записи, — новая версия. Пока есть только эта.',
  },
});
