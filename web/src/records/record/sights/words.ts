import { messages } from '@/lib/i18n';

/** Where somebody saw personal data, by the values of the interface. */
export const howTexts = messages({
  record: { en: 'opened it', uk: 'відкриття запису', ru: 'открытие записи' },
  list: { en: 'in a list', uk: 'у списку', ru: 'в списке' },
  board: { en: 'on a board', uk: 'на дошці', ru: 'на доске' },
  search: { en: 'in search', uk: 'у пошуку', ru: 'в поиске' },
  export: { en: 'in an export', uk: 'в експорті', ru: 'в экспорте' },
  copy: { en: 'downloaded everything', uk: 'завантаження всього', ru: 'скачивание всего' },
  past: { en: 'as it was', uk: 'як було', ru: 'как было' },
});
