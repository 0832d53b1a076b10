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
  shared: { en: 'shared with you', uk: 'ділиться з вами:', ru: 'делится с вами:' },
  stopped: {
    en: 'was stopped: this flow cannot work any more',
    uk: 'зупинено: цей сценарій більше не може працювати',
    ru: 'остановлен: этот сценарий больше не может работать',
  },
  asked: { en: 'asks you to decide on', uk: 'питає вашого рішення:', ru: 'спрашивает вашего решения:' },
  webhookStopped: { en: 'stopped the webhook', uk: 'зупиняє вебхук', ru: 'останавливает вебхук' },
  repeatFailed: {
    en: 'could not do the scheduled import',
    uk: 'не зміг виконати імпорт за розкладом',
    ru: 'не смог выполнить импорт по расписанию',
  },
  repeatPaused: {
    en: 'paused the scheduled import, it failed three times:',
    uk: 'призупиняє імпорт за розкладом, тричі не вдалося:',
    ru: 'приостанавливает импорт по расписанию, трижды не удалось:',
  },
  repeatOwnerless: {
    en: 'paused a scheduled import whose owner left:',
    uk: 'призупиняє імпорт за розкладом, чий власник пішов:',
    ru: 'приостанавливает импорт по расписанию, чей владелец ушёл:',
  },
  machine: { en: 'Dotyk', uk: 'Дотик', ru: 'Дотык' },
  none: { en: 'Nothing yet', uk: 'Поки нічого', ru: 'Пока ничего' },
  noneHint: {
    en: 'When somebody mentions you, gives you a record or shares one, it shows here.',
    uk: 'Коли хтось згадає вас, передасть вам запис або поділиться ним, це зʼявиться тут.',
    ru: 'Когда кто-то упомянет вас, передаст вам запись или поделится ею, это появится здесь.',
  },
  older: { en: 'Show older', uk: 'Показати старіші', ru: 'Показать старые' },
});
