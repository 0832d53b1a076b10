import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  select: { en: 'Select {title}', uk: 'Позначити: {title}', ru: 'Отметить: {title}' },
  selectLoaded: {
    en: 'Select all loaded rows',
    uk: 'Позначити всі завантажені рядки',
    ru: 'Отметить все загруженные строки',
  },
  selected: {
    en: two('{count} selected', '{count} selected'),
    uk: three('Позначено {count}', 'Позначено {count}', 'Позначено {count}'),
    ru: three('Отмечена {count}', 'Отмечено {count}', 'Отмечено {count}'),
  },
  assign: { en: 'Assign', uk: 'Призначити', ru: 'Назначить' },
  remove: { en: 'Delete', uk: 'Видалити', ru: 'Удалить' },
  unselect: { en: 'Clear the selection', uk: 'Зняти позначки', ru: 'Снять отметки' },
  columns: { en: 'Columns', uk: 'Колонки', ru: 'Колонки' },
  resetColumns: { en: 'As at first', uk: 'Як спочатку', ru: 'Как вначале' },
  moveUp: { en: 'Move {name} up', uk: 'Вище: {name}', ru: 'Выше: {name}' },
  moveDown: { en: 'Move {name} down', uk: 'Нижче: {name}', ru: 'Ниже: {name}' },
  loading: { en: 'Loading', uk: 'Завантаження', ru: 'Загрузка' },
});
