import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Paste into the list', uk: 'Вставити в список', ru: 'Вставить в список' },
  changes: {
    en: two('{count} value would change', '{count} values would change'),
    uk: three('Зміниться {count} значення', 'Зміняться {count} значення', 'Зміниться {count} значень'),
    ru: three('Изменится {count} значение', 'Изменятся {count} значения', 'Изменится {count} значений'),
  },
  faults: {
    en: two('{count} does not fit and is left out', '{count} do not fit and are left out'),
    uk: three(
      '{count} не підходить і пропускається',
      '{count} не підходять і пропускаються',
      '{count} не підходять і пропускаються',
    ),
    ru: three(
      '{count} не подходит и пропускается',
      '{count} не подходят и пропускаются',
      '{count} не подходят и пропускаются',
    ),
  },
  beyond: {
    en: two('{count} row is beyond the end of the list', '{count} rows are beyond the end of the list'),
    uk: three(
      '{count} рядок поза кінцем списку',
      '{count} рядки поза кінцем списку',
      '{count} рядків поза кінцем списку',
    ),
    ru: three(
      '{count} строка за концом списка',
      '{count} строки за концом списка',
      '{count} строк за концом списка',
    ),
  },
  record: { en: 'Record', uk: 'Запис', ru: 'Запись' },
  field: { en: 'Field', uk: 'Поле', ru: 'Поле' },
  before: { en: 'Now', uk: 'Зараз', ru: 'Сейчас' },
  after: { en: 'After pasting', uk: 'Після вставлення', ru: 'После вставки' },
  apply: { en: 'Paste', uk: 'Вставити', ru: 'Вставить' },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
  close: { en: 'Close', uk: 'Закрити', ru: 'Закрыть' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  pasted: {
    en: two('{count} record changed', '{count} records changed'),
    uk: three('Змінено {count} запис', 'Змінено {count} записи', 'Змінено {count} записів'),
    ru: three('Изменена {count} запись', 'Изменены {count} записи', 'Изменено {count} записей'),
  },
});
