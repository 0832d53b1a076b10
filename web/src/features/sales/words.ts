import { messages } from '@/lib/i18n';

/** What each period is called. */
export const periodTexts = messages({
  allTime: { en: 'All time', uk: 'Увесь час', ru: 'Всё время' },
  thisMonth: { en: 'This month', uk: 'Цей місяць', ru: 'Этот месяц' },
  lastMonth: { en: 'Last month', uk: 'Минулий місяць', ru: 'Прошлый месяц' },
  thisQuarter: { en: 'This quarter', uk: 'Цей квартал', ru: 'Этот квартал' },
  thisYear: { en: 'This year', uk: 'Цей рік', ru: 'Этот год' },
  lastYear: { en: 'Last year', uk: 'Минулий рік', ru: 'Прошлый год' },
});
