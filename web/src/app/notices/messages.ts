import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  notices: { en: 'Notifications', uk: 'Сповіщення', ru: 'Уведомления' },
  unread: {
    en: two('Notifications, {count} new', 'Notifications, {count} new'),
    uk: three('Сповіщення, {count} нове', 'Сповіщення, {count} нові', 'Сповіщення, {count} нових'),
    ru: three('Уведомления, {count} новое', 'Уведомления, {count} новых', 'Уведомления, {count} новых'),
  },
  assigned: { en: 'gave you', uk: 'передає вам', ru: 'передаёт вам' },
  mentioned: {
    en: 'calls you in a comment on',
    uk: 'кличе вас у коментарі:',
    ru: 'зовёт вас в комментарии:',
  },
  machine: { en: 'Dotyk', uk: 'Дотик', ru: 'Дотык' },
  none: { en: 'Nothing yet', uk: 'Поки нічого', ru: 'Пока ничего' },
  noneHint: {
    en: 'When somebody mentions you or gives you a record, it shows here.',
    uk: 'Коли хтось згадає вас або передасть вам запис, це зʼявиться тут.',
    ru: 'Когда кто-то упомянет вас или передаст вам запись, это появится здесь.',
  },
  older: { en: 'Show older', uk: 'Показати старіші', ru: 'Показать старые' },
});
