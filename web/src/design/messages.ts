import { messages } from '@/lib/i18n';

export const texts = messages({
  close: { en: 'Close', uk: 'Закрити', ru: 'Закрыть' },
  retry: { en: 'Try again', uk: 'Спробувати ще раз', ru: 'Попробовать снова' },
  offline: {
    en: 'No connection. Check the network and try again.',
    uk: 'Немає зʼєднання. Перевірте мережу і спробуйте ще раз.',
    ru: 'Нет соединения. Проверьте сеть и попробуйте снова.',
  },
  denied: {
    en: 'You have no right to see this',
    uk: 'У вас немає права це бачити',
    ru: 'У вас нет права это видеть',
  },
  deniedHint: {
    en: 'Ask your administrator for access.',
    uk: 'Попросіть доступ в адміністратора.',
    ru: 'Попросите доступ у администратора.',
  },
  missing: { en: 'Nothing here', uk: 'Тут нічого немає', ru: 'Здесь ничего нет' },
  missingHint: {
    en: 'It does not exist, was deleted, or is out of your reach.',
    uk: 'Цього не існує, воно видалене або вам недоступне.',
    ru: 'Этого не существует, оно удалено или вам недоступно.',
  },
  failed: { en: 'This did not load', uk: 'Не вдалося завантажити', ru: 'Не удалось загрузить' },
});
