import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Changes of many records', uk: 'Зміни багатьох записів', ru: 'Изменения многих записей' },
  about: {
    en: 'What was changed on many records at once in the last thirty days, and the way back.',
    uk: 'Що змінено у багатьох записах одразу за останні тридцять днів і як це повернути.',
    ru: 'Что изменено во многих записях сразу за последние тридцать дней и как это вернуть.',
  },
  mine: { en: 'Mine', uk: 'Мої', ru: 'Мои' },
  everyone: { en: 'Everyone’s', uk: 'Усіх', ru: 'Всех' },
  whose: { en: 'Whose changes', uk: 'Чиї зміни', ru: 'Чьи изменения' },
  none: {
    en: 'No changes of many records',
    uk: 'Змін багатьох записів не було',
    ru: 'Изменений многих записей не было',
  },
  noneText: {
    en: 'Select records in a list and edit, tag or delete them together: it is told here.',
    uk: 'Позначте записи у списку та змініть, позначте тегом чи видаліть разом: це буде тут.',
    ru: 'Отметьте записи в списке и измените, пометьте тегом или удалите вместе: это будет здесь.',
  },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
  removed: { en: 'Deleted', uk: 'Видалення', ru: 'Удаление' },
  merged: { en: 'Merged', uk: 'Об’єднано', ru: 'Объединено' },
  restored: { en: 'Restored', uk: 'Відновлення', ru: 'Восстановление' },
  changed: { en: 'Changed', uk: 'Зміна', ru: 'Изменение' },
  handed: { en: 'Handed over', uk: 'Передача', ru: 'Передача' },
  cleared: { en: 'cleared', uk: 'очищено', ru: 'очищено' },
  retagged: { en: 'Tags changed', uk: 'Зміна тегів', ru: 'Изменение тегов' },
  untagged: { en: 'Tag deleted', uk: 'Видалення тега', ru: 'Удаление тега' },
  added: { en: 'added', uk: 'додано', ru: 'добавлено' },
  taken: { en: 'taken away', uk: 'прибрано', ru: 'убрано' },
  everywhere: { en: 'All records', uk: 'Усі записи', ru: 'Все записи' },
  somebody: { en: 'Somebody', uk: 'Хтось', ru: 'Кто-то' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  undoIt: { en: 'Undo: {what}', uk: 'Скасувати: {what}', ru: 'Отменить: {what}' },
  why: { en: 'Show why', uk: 'Показати чому', ru: 'Показать почему' },
});
