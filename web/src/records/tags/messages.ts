import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Tags', uk: 'Теги', ru: 'Теги' },
  about: {
    en: 'One list of words for all records. A change here changes every record that carries the tag.',
    uk: 'Один перелік слів для всіх записів. Зміна тут змінює кожен запис із цим тегом.',
    ru: 'Один перечень слов для всех записей. Изменение здесь меняет каждую запись с этим тегом.',
  },
  add: { en: 'New tag', uk: 'Новий тег', ru: 'Новый тег' },
  search: { en: 'Find a tag', uk: 'Знайти тег', ru: 'Найти тег' },
  open: {
    en: 'Whoever writes a record may make new tags',
    uk: 'Кожен, хто пише запис, може створювати нові теги',
    ru: 'Каждый, кто пишет запись, может создавать новые теги',
  },
  opened: {
    en: 'Everyone may make tags now',
    uk: 'Тепер теги може створювати кожен',
    ru: 'Теперь теги может создавать каждый',
  },
  closed: {
    en: 'Only those who manage tags make new ones now',
    uk: 'Тепер нові теги створюють лише ті, хто ними керує',
    ru: 'Теперь новые теги создают лишь те, кто ими управляет',
  },
  none: { en: 'No tags yet', uk: 'Тегів ще немає', ru: 'Тегов ещё нет' },
  noneText: {
    en: 'Put a tag on a record, or make the first one here.',
    uk: 'Додайте тег до запису або створіть перший тут.',
    ru: 'Добавьте тег к записи или создайте первый здесь.',
  },
  noneFound: { en: 'No such tag', uk: 'Такого тега немає', ru: 'Такого тега нет' },
  noneFoundText: {
    en: 'Try another piece of its name.',
    uk: 'Спробуйте іншу частину назви.',
    ru: 'Попробуйте другую часть названия.',
  },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
  unused: { en: 'Not used', uk: 'Не вживається', ru: 'Не используется' },
  showList: {
    en: 'Show those tagged “{name}”: {object}, {count}',
    uk: 'Показати з тегом «{name}»: {object}, {count}',
    ru: 'Показать с тегом «{name}»: {object}, {count}',
  },
  busy: { en: 'Being changed', uk: 'Змінюється', ru: 'Меняется' },
  choose: { en: 'Choose {name}', uk: 'Позначити «{name}»', ru: 'Отметить «{name}»' },
  actions: { en: 'What to do with {name}', uk: 'Дії з «{name}»', ru: 'Действия с «{name}»' },
  edit: { en: 'Edit', uk: 'Змінити', ru: 'Изменить' },
  mergeInto: { en: 'Merge into another…', uk: 'Об’єднати з іншим…', ru: 'Объединить с другим…' },
  remove: { en: 'Delete', uk: 'Видалити', ru: 'Удалить' },
  name: { en: 'Name', uk: 'Назва', ru: 'Название' },
  description: { en: 'What it is for', uk: 'Для чого він', ru: 'Для чего он' },
  color: { en: 'Colour', uk: 'Колір', ru: 'Цвет' },
  newTitle: { en: 'New tag', uk: 'Новий тег', ru: 'Новый тег' },
  editTitle: { en: 'Tag “{name}”', uk: 'Тег «{name}»', ru: 'Тег «{name}»' },
  renames: {
    en: two(
      'It is renamed on {count} record. This can be undone.',
      'It is renamed on {count} records. This can be undone.',
    ),
    uk: three(
      'Тег буде перейменовано у {count} записі. Це можна скасувати.',
      'Тег буде перейменовано у {count} записах. Це можна скасувати.',
      'Тег буде перейменовано у {count} записах. Це можна скасувати.',
    ),
    ru: three(
      'Тег будет переименован в {count} записи. Это можно отменить.',
      'Тег будет переименован в {count} записях. Это можно отменить.',
      'Тег будет переименован в {count} записях. Это можно отменить.',
    ),
  },
  made: { en: 'Tag “{name}” made', uk: 'Тег «{name}» створено', ru: 'Тег «{name}» создан' },
  saved: { en: 'Tag “{name}” saved', uk: 'Тег «{name}» збережено', ru: 'Тег «{name}» сохранён' },
  mergeTitle: {
    en: two('Merge {count} tag', 'Merge {count} tags'),
    uk: three('Об’єднати {count} тег', 'Об’єднати {count} теги', 'Об’єднати {count} тегів'),
    ru: three('Объединить {count} тег', 'Объединить {count} тега', 'Объединить {count} тегов'),
  },
  merge: { en: 'Merge', uk: 'Об’єднати', ru: 'Объединить' },
  mergeText: {
    en: 'Records that carry any of them carry the one that stays. This can be undone for thirty days.',
    uk: 'Записи з будь-яким із них матимуть той, що лишиться. Це можна скасувати протягом тридцяти днів.',
    ru: 'Записи с любым из них получат тот, что останется. Это можно отменить в течение тридцати дней.',
  },
  stays: { en: 'The tag that stays', uk: 'Тег, що лишиться', ru: 'Тег, который останется' },
  pickTag: { en: 'Choose a tag', uk: 'Оберіть тег', ru: 'Выберите тег' },
  removeTitle: { en: 'Delete “{name}”?', uk: 'Видалити «{name}»?', ru: 'Удалить «{name}»?' },
  removeText: {
    en: two(
      'It is taken off {count} record. This can be undone for thirty days.',
      'It is taken off {count} records. This can be undone for thirty days.',
    ),
    uk: three(
      'Його буде знято з {count} запису. Це можна скасувати протягом тридцяти днів.',
      'Його буде знято з {count} записів. Це можна скасувати протягом тридцяти днів.',
      'Його буде знято з {count} записів. Це можна скасувати протягом тридцяти днів.',
    ),
    ru: three(
      'Он будет снят с {count} записи. Это можно отменить в течение тридцати дней.',
      'Он будет снят с {count} записей. Это можно отменить в течение тридцати дней.',
      'Он будет снят с {count} записей. Это можно отменить в течение тридцати дней.',
    ),
  },
  unselect: { en: 'Clear', uk: 'Зняти позначки', ru: 'Снять отметки' },
});
