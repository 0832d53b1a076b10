import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  follows: { en: 'You follow this', uk: 'Ви стежите за цим', ru: 'Вы следите за этим' },
  left: { en: 'You do not follow this', uk: 'Ви не стежите за цим', ru: 'Вы не следите за этим' },
  muted: { en: 'Muted but for mentions', uk: 'Вимкнено, крім згадок', ru: 'Заглушено, кроме упоминаний' },
  followers: {
    en: two('{count} person follows', '{count} people follow'),
    uk: three('Стежить {count} людина', 'Стежать {count} людини', 'Стежать {count} людей'),
    ru: three('Следит {count} человек', 'Следят {count} человека', 'Следят {count} человек'),
  },
  follow: { en: 'Follow', uk: 'Стежити', ru: 'Следить' },
  leave: { en: 'Stop following', uk: 'Більше не стежити', ru: 'Больше не следить' },
  mute: { en: 'Mute but for mentions', uk: 'Вимкнути, крім згадок', ru: 'Заглушить, кроме упоминаний' },
  unmute: { en: 'Unmute', uk: 'Увімкнути', ru: 'Включить' },
});
