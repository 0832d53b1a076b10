import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Audit log', uk: 'Журнал безпеки', ru: 'Журнал безопасности' },
  about: {
    en: 'Who came in and who changed whose rights or which settings. Nothing in it can be changed or deleted.',
    uk: 'Хто входив, хто змінював права чи налаштування. Нічого тут не можна змінити чи видалити.',
    ru: 'Кто входил, кто менял права или настройки. Ничего здесь нельзя изменить или удалить.',
  },
  sightDays: {
    en: 'Keep who saw personal data, days',
    uk: 'Зберігати перегляди персональних даних, днів',
    ru: 'Хранить просмотры персональных данных, дней',
  },
  sightDaysHint: {
    en: '0 keeps none. Who saw a record stands in its menu.',
    uk: '0 — не зберігати. Хто бачив запис, показує його меню.',
    ru: '0 — не хранить. Кто видел запись, показывает её меню.',
  },
  sightsSaved: { en: 'Saved', uk: 'Збережено', ru: 'Сохранено' },
  save: { en: 'Save', uk: 'Зберегти', ru: 'Сохранить' },
  person: { en: 'Person', uk: 'Людина', ru: 'Человек' },
  anyone: { en: 'Anyone', uk: 'Будь-хто', ru: 'Любой' },
  kind: { en: 'What', uk: 'Що', ru: 'Что' },
  anything: { en: 'Anything', uk: 'Будь-що', ru: 'Что угодно' },
  period: { en: 'When', uk: 'Коли', ru: 'Когда' },
  always: { en: 'All time', uk: 'Увесь час', ru: 'Всё время' },
  today: { en: 'Last 24 hours', uk: 'Остання доба', ru: 'Последние сутки' },
  week: { en: 'Last 7 days', uk: 'Останні 7 днів', ru: 'Последние 7 дней' },
  month: { en: 'Last 30 days', uk: 'Останні 30 днів', ru: 'Последние 30 дней' },
  quarter: { en: 'Last 90 days', uk: 'Останні 90 днів', ru: 'Последние 90 дней' },
  export: { en: 'Export CSV', uk: 'Експорт CSV', ru: 'Экспорт CSV' },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
  empty: { en: 'Nothing of this happened', uk: 'Нічого такого не було', ru: 'Ничего такого не было' },
  emptyText: { en: 'Widen the choice.', uk: 'Розширте вибір.', ru: 'Расширьте выбор.' },
  somebody: { en: 'Somebody unknown', uk: 'Хтось невідомий', ru: 'Кто-то неизвестный' },
  details: { en: 'Details', uk: 'Подробиці', ru: 'Подробности' },
});
