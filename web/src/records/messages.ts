import { messages } from '@/lib/i18n';

export const texts = messages({
  saved: { en: '{field} changed', uk: 'Змінено: {field}', ru: 'Изменено: {field}' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  retry: { en: 'Try again', uk: 'Спробувати ще раз', ru: 'Попробовать снова' },
  offline: {
    en: 'No connection: the change was not saved.',
    uk: 'Немає зʼєднання: зміну не збережено.',
    ru: 'Нет соединения: изменение не сохранено.',
  },
  notSaved: {
    en: 'The change was not saved: {reason}',
    uk: 'Зміну не збережено: {reason}',
    ru: 'Изменение не сохранено: {reason}',
  },
  conflict: {
    en: 'Somebody else changed this record first. Their version is shown now.',
    uk: 'Хтось змінив цей запис раніше. Показано його версію.',
    ru: 'Кто-то изменил эту запись раньше. Показана его версия.',
  },
  toList: { en: 'To the list', uk: 'До списку', ru: 'К списку' },
  list: { en: 'List', uk: 'Список', ru: 'Список' },
  calendar: { en: 'Calendar', uk: 'Календар', ru: 'Календарь' },
  board: { en: 'Board', uk: 'Дошка', ru: 'Доска' },
  view: { en: 'View', uk: 'Вигляд', ru: 'Вид' },
  tools: { en: 'More tools', uk: 'Інші інструменти', ru: 'Другие инструменты' },
  searchIn: { en: 'Search: {objects}', uk: 'Пошук: {objects}', ru: 'Поиск: {objects}' },
  emptyTitle: { en: 'Nothing here yet', uk: 'Тут поки порожньо', ru: 'Здесь пока пусто' },
  emptyText: {
    en: 'Records you create or import will appear here.',
    uk: 'Тут зʼявляться записи, які ви створите або імпортуєте.',
    ru: 'Здесь появятся записи, которые вы создадите или импортируете.',
  },
  emptyFiltered: { en: 'Nothing matches', uk: 'Нічого не підходить', ru: 'Ничего не подходит' },
  emptyFilteredText: {
    en: 'Loosen the filter or the search.',
    uk: 'Послабте фільтр або пошук.',
    ru: 'Ослабьте фильтр или поиск.',
  },
  clearSearch: { en: 'Clear the search', uk: 'Очистити пошук', ru: 'Очистить поиск' },
  clear: { en: 'Clear filters', uk: 'Скинути фільтри', ru: 'Сбросить фильтры' },
  create: { en: 'Create: {name}', uk: 'Створити: {name}', ru: 'Создать: {name}' },
});
