import { messages } from '@/lib/i18n';

export const texts = messages({
  otherFields: { en: 'Other fields', uk: 'Інші поля', ru: 'Другие поля' },
  layout: { en: 'Layout', uk: 'Макет', ru: 'Макет' },
  byRole: {
    en: 'Because of your role “{name}”',
    uk: 'Через вашу роль «{name}»',
    ru: 'Из-за вашей роли «{name}»',
  },
  byTeam: {
    en: 'Because of your team “{name}”',
    uk: 'Через вашу команду «{name}»',
    ru: 'Из-за вашей команды «{name}»',
  },
  byAll: {
    en: 'For everybody who has no other',
    uk: 'Для всіх, хто не має іншого',
    ru: 'Для всех, у кого нет другого',
  },
  buttons: { en: 'Actions', uk: 'Дії', ru: 'Действия' },
  fillFirst: {
    en: 'Fill in “{field}” first',
    uk: 'Спершу заповніть «{field}»',
    ru: 'Сначала заполните «{field}»',
  },
  sent: { en: 'Sent: {name}', uk: 'Надіслано: {name}', ru: 'Отправлено: {name}' },
  notTaken: {
    en: '“{name}” is not for this record now',
    uk: '«{name}» зараз не для цього запису',
    ru: '«{name}» сейчас не для этой записи',
  },
});
