import { messages } from '@/lib/i18n';

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
