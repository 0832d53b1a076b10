import { messages } from '@/lib/i18n';

/** What came of a turn of a scheduled import. */
export const outcomeWords = messages({
  nothing_new: { en: 'nothing new', uk: 'нічого нового', ru: 'ничего нового' },
  brought_in: { en: 'brought in', uk: 'імпортовано', ru: 'импортировано' },
  stopped: { en: 'stopped', uk: 'зупинено', ru: 'остановлено' },
  failed: { en: 'did not work', uk: 'не вдалося', ru: 'не получилось' },
});
