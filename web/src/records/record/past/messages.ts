import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'As it was: {title}', uk: 'Як було: {title}', ru: 'Как было: {title}' },
  when: { en: 'When', uk: 'Коли', ru: 'Когда' },
  field: { en: 'Field', uk: 'Поле', ru: 'Поле' },
  past: { en: 'Then', uk: 'Тоді', ru: 'Тогда' },
  now: { en: 'Now', uk: 'Зараз', ru: 'Сейчас' },
  onlyDiffering: { en: 'Only what differs', uk: 'Лише відмінності', ru: 'Только различия' },
  same: {
    en: 'Nothing differs from today.',
    uk: 'Відмінностей від сьогодні немає.',
    ru: 'Отличий от сегодня нет.',
  },
  notYet: {
    en: 'It was not there yet.',
    uk: 'Тоді цього запису ще не було.',
    ru: 'Тогда этой записи ещё не было.',
  },
  wasDeleted: {
    en: 'It was deleted then.',
    uk: 'Тоді запис був видалений.',
    ru: 'Тогда запись была удалена.',
  },
  called: { en: 'It was called “{title}”.', uk: 'Назва була «{title}».', ru: 'Называлась «{title}».' },
  unknown: {
    en: 'What follows from other values is not kept: {fields}.',
    uk: 'Що випливає з інших значень, не зберігається: {fields}.',
    ru: 'Что следует из других значений, не хранится: {fields}.',
  },
});
