import { messages, say, three, two } from '@/lib/i18n';
import { spoken } from './speaking';

const texts = messages({
  offline: {
    en: 'No connection. Check the network and try again.',
    uk: 'Немає зʼєднання. Перевірте мережу і спробуйте ще раз.',
    ru: 'Нет соединения. Проверьте сеть и попробуйте снова.',
  },
  signedOut: {
    en: 'Your session has ended. Sign in and try again.',
    uk: 'Сеанс завершено. Увійдіть і спробуйте ще раз.',
    ru: 'Сеанс завершён. Войдите и попробуйте снова.',
  },
  tooLarge: {
    en: 'This is too large to send. Make it shorter and try again.',
    uk: 'Це завелике, щоб надіслати. Скоротіть і спробуйте ще раз.',
    ru: 'Это слишком велико для отправки. Сократите и попробуйте снова.',
  },
  tooOften: {
    en: two(
      'Too many requests. Try again in {count} second.',
      'Too many requests. Try again in {count} seconds.',
    ),
    uk: three(
      'Забагато запитів. Спробуйте ще раз за {count} секунду.',
      'Забагато запитів. Спробуйте ще раз за {count} секунди.',
      'Забагато запитів. Спробуйте ще раз за {count} секунд.',
    ),
    ru: three(
      'Слишком много запросов. Попробуйте снова через {count} секунду.',
      'Слишком много запросов. Попробуйте снова через {count} секунды.',
      'Слишком много запросов. Попробуйте снова через {count} секунд.',
    ),
  },
  failed: {
    en: 'Dotyk could not do this just now. Try again in a moment.',
    uk: 'Зараз Dotyk не зміг цього зробити. Спробуйте ще раз за мить.',
    ru: 'Сейчас Dotyk не смог этого сделать. Попробуйте снова чуть позже.',
  },
});

/** What happened and what to do about it, where the answer's own words do not say it: `told` otherwise. */
export function reasonOf(status: number, told: string, retryAfter: number | null): string {
  const language = spoken();
  if (status === 0) return told || say(texts.offline, language);
  if (status === 401) return say(texts.signedOut, language);
  if (status === 413) return told || say(texts.tooLarge, language);
  if (status === 429 && retryAfter) return say(texts.tooOften, language, { count: retryAfter });
  if (status >= 500 || !told) return say(texts.failed, language);
  return told;
}
