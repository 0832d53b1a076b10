import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Hygiene: {objects}', uk: 'Порядок: {objects}', ru: 'Порядок: {objects}' },
  about: {
    en: 'What is missing, forgotten or made up. Each figure opens its records, to be fixed one by one or all together.',
    uk: 'Чого бракує, що забуто чи вигадано. Кожна цифра відкриває свої записи: виправте по одному або всі разом.',
    ru: 'Чего не хватает, что забыто или выдумано. Каждая цифра открывает свои записи: исправьте по одной или все вместе.',
  },
  clean: { en: 'All in order', uk: 'Усе в порядку', ru: 'Всё в порядке' },
  none: { en: 'none', uk: 'немає', ru: 'нет' },
  about_n: { en: 'about {count}', uk: 'близько {count}', ru: 'около {count}' },
  few: { en: 'hardly any', uk: 'майже немає', ru: 'почти нет' },
  open: { en: '{name}: open {count}', uk: '{name}: відкрити {count}', ru: '{name}: открыть {count}' },
  fields: {
    en: 'How well fields are filled',
    uk: 'Наскільки заповнені поля',
    ru: 'Насколько заполнены поля',
  },
  lookedAt: {
    en: two('In the record changed last', 'In the {count} records changed last'),
    uk: three(
      'У {count} останньому зміненому записі',
      'У {count} останніх змінених записах',
      'У {count} останніх змінених записах',
    ),
    ru: three(
      'В {count} последней изменённой записи',
      'В {count} последних изменённых записях',
      'В {count} последних изменённых записях',
    ),
  },
  people: { en: 'By whose records they are', uk: 'За відповідальними', ru: 'По ответственным' },
  records: {
    en: two('{count} record', '{count} records'),
    uk: three('{count} запис', '{count} записи', '{count} записів'),
    ru: three('{count} запись', '{count} записи', '{count} записей'),
  },
  withoutIt: { en: 'Records without: {field}', uk: 'Записи без: {field}', ru: 'Записи без: {field}' },
  empty: { en: 'There are no records yet', uk: 'Записів ще немає', ru: 'Записей ещё нет' },
});

/** What may be amiss, by the name of its check, and why it counts. */
export const checkTexts = messages({
  no_owner: { en: 'Without an owner', uk: 'Без відповідального', ru: 'Без ответственного' },
  no_owner_why: {
    en: 'Nobody answers for them',
    uk: 'За них ніхто не відповідає',
    ru: 'За них никто не отвечает',
  },
  no_next_step: { en: 'Without a next step', uk: 'Без наступного кроку', ru: 'Без следующего шага' },
  no_next_step_why: {
    en: 'No open task and no meeting to come',
    uk: 'Немає відкритого завдання чи майбутньої зустрічі',
    ru: 'Нет открытой задачи или будущей встречи',
  },
  no_contact_data: { en: 'Without contact data', uk: 'Без контактних даних', ru: 'Без контактных данных' },
  no_contact_data_why: {
    en: 'Neither phone nor e-mail',
    uk: 'Ні телефону, ні ел. пошти',
    ru: 'Ни телефона, ни эл. почты',
  },
  stale: { en: 'Stale', uk: 'Забуті', ru: 'Забытые' },
  stale_why: {
    en: 'Nobody changed them for 180 days',
    uk: 'Ніхто не змінював 180 днів',
    ru: 'Никто не менял 180 дней',
  },
  made_up_name: { en: 'Made-up names', uk: 'Вигадані імена', ru: 'Выдуманные имена' },
  made_up_name_why: {
    en: 'Names such as test, asdf, 123',
    uk: 'Імена на кшталт тест, йцукен, 123',
    ru: 'Имена вроде тест, йцукен, 123',
  },
  made_up_mail: { en: 'Made-up e-mails', uk: 'Вигадані ел. адреси', ru: 'Выдуманные эл. адреса' },
  made_up_mail_why: {
    en: 'Such as test@…, …@example.com',
    uk: 'Як-от test@…, …@example.com',
    ru: 'Такие как test@…, …@example.com',
  },
  made_up_phone: { en: 'Made-up phones', uk: 'Вигадані телефони', ru: 'Выдуманные телефоны' },
  made_up_phone_why: {
    en: 'One digit seven times in a row, or 1234567',
    uk: 'Одна цифра сім разів поспіль або 1234567',
    ru: 'Одна цифра семь раз подряд или 1234567',
  },
});
