import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Waiting for my decision', uk: 'Чекають мого рішення', ru: 'Ждут моего решения' },
  asks: { en: '{flow} asks', uk: '{flow} питає', ru: '{flow} спрашивает' },
  until: { en: 'until {when}', uk: 'до {when}', ru: 'до {when}' },
  escalated: {
    en: 'nobody had answered',
    uk: 'ніхто не відповів',
    ru: 'никто не ответил',
  },
  yes: { en: 'Approve', uk: 'Дозволити', ru: 'Разрешить' },
  no: { en: 'Refuse', uk: 'Відмовити', ru: 'Отказать' },
  comment: { en: 'Comment', uk: 'Коментар', ru: 'Комментарий' },
  approved: { en: 'Approved', uk: 'Дозволено', ru: 'Разрешено' },
  refused: { en: 'Refused', uk: 'Відмовлено', ru: 'Отказано' },
});
