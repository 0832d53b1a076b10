import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Who saw “{title}”', uk: 'Хто бачив «{title}»', ru: 'Кто видел «{title}»' },
  about: {
    en: 'Everybody who was shown personal data of this record, for the last {days} days.',
    uk: 'Усі, кому показали персональні дані цього запису, за останні {days} дн.',
    ru: 'Все, кому показали персональные данные этой записи, за последние {days} дн.',
  },
  off: {
    en: 'It is not kept who sees personal data. An administrator can turn it on beside the audit log.',
    uk: 'Перегляди персональних даних не записуються. Адміністратор може увімкнути це біля журналу безпеки.',
    ru: 'Просмотры персональных данных не записываются. Администратор может включить это рядом с журналом безопасности.',
  },
  nobody: { en: 'Nobody yet.', uk: 'Ще ніхто.', ru: 'Пока никто.' },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
  somebody: { en: 'Somebody', uk: 'Хтось', ru: 'Кто-то' },
});
