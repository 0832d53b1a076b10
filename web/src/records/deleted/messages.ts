import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Deleted: {objects}', uk: 'Видалені: {objects}', ru: 'Удалённые: {objects}' },
  about: {
    en: 'Deleted records are kept here and come back as they were.',
    uk: 'Видалені записи зберігаються тут і повертаються такими, як були.',
    ru: 'Удалённые записи хранятся здесь и возвращаются такими, как были.',
  },
  search: { en: 'Find a deleted record', uk: 'Знайти видалений запис', ru: 'Найти удалённую запись' },
  none: { en: 'Nothing is deleted', uk: 'Нічого не видалено', ru: 'Ничего не удалено' },
  noneText: {
    en: 'What is deleted can be brought back from here.',
    uk: 'Видалене можна повернути звідси.',
    ru: 'Удалённое можно вернуть отсюда.',
  },
  noneFound: { en: 'Nothing of that name', uk: 'Нічого з такою назвою', ru: 'Ничего с таким названием' },
  selectAll: { en: 'Select all shown', uk: 'Позначити всі показані', ru: 'Отметить все показанные' },
  select: { en: 'Select {title}', uk: 'Позначити «{title}»', ru: 'Отметить «{title}»' },
  restore: {
    en: two('Restore {count} record', 'Restore {count} records'),
    uk: three('Відновити {count} запис', 'Відновити {count} записи', 'Відновити {count} записів'),
    ru: three('Восстановить {count} запись', 'Восстановить {count} записи', 'Восстановить {count} записей'),
  },
  restoreOne: { en: 'Restore {title}', uk: 'Відновити «{title}»', ru: 'Восстановить «{title}»' },
  restoreIt: { en: 'Restore', uk: 'Відновити', ru: 'Восстановить' },
  somebody: { en: 'Somebody', uk: 'Хтось', ru: 'Кто-то' },
  untitled: { en: 'Untitled', uk: 'Без назви', ru: 'Без названия' },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
});
