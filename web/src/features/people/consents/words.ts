import { messages } from '@/lib/i18n';

/** Channels, answers and ways of saying them, by their values. */
export const wordTexts = messages({
  given: { en: 'Yes', uk: 'Так', ru: 'Да' },
  refused: { en: 'No', uk: 'Ні', ru: 'Нет' },
  cleared: { en: 'Not known', uk: 'Невідомо', ru: 'Неизвестно' },
  form: { en: 'Form on a site', uk: 'Форма на сайті', ru: 'Форма на сайте' },
  call: { en: 'On the phone', uk: 'Телефоном', ru: 'По телефону' },
  meeting: { en: 'In person', uk: 'Особисто', ru: 'Лично' },
  paper: { en: 'On paper', uk: 'На папері', ru: 'На бумаге' },
  message: { en: 'In a message', uk: 'У повідомленні', ru: 'В сообщении' },
  other: { en: 'Otherwise', uk: 'Інакше', ru: 'Иначе' },
  edit: { en: 'Card', uk: 'Картка', ru: 'Карточка' },
  import: { en: 'Import', uk: 'Імпорт', ru: 'Импорт' },
  program: { en: 'Program', uk: 'Програма', ru: 'Программа' },
  email: { en: 'E-mail', uk: 'Ел. пошта', ru: 'Эл. почта' },
  phone: { en: 'Calls', uk: 'Дзвінки', ru: 'Звонки' },
  sms: { en: 'SMS', uk: 'SMS', ru: 'SMS' },
  messengers: { en: 'Messengers', uk: 'Месенджери', ru: 'Мессенджеры' },
  telegram: { en: 'Telegram', uk: 'Telegram', ru: 'Telegram' },
  whatsapp: { en: 'WhatsApp', uk: 'WhatsApp', ru: 'WhatsApp' },
  viber: { en: 'Viber', uk: 'Viber', ru: 'Viber' },
  instagram: { en: 'Instagram', uk: 'Instagram', ru: 'Instagram' },
  facebook: { en: 'Facebook', uk: 'Facebook', ru: 'Facebook' },
});
