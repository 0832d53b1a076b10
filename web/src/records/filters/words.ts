import { messages } from '@/lib/i18n';

/** What each operator of the filter language is called. */
export const operatorTexts = messages({
  eq: { en: 'is', uk: 'дорівнює', ru: 'равно' },
  ne: { en: 'is not', uk: 'не дорівнює', ru: 'не равно' },
  lt: { en: 'less than', uk: 'менше ніж', ru: 'меньше чем' },
  lte: { en: 'at most', uk: 'не більше ніж', ru: 'не больше чем' },
  gt: { en: 'more than', uk: 'більше ніж', ru: 'больше чем' },
  gte: { en: 'at least', uk: 'не менше ніж', ru: 'не меньше чем' },
  between: { en: 'between', uk: 'між', ru: 'между' },
  in: { en: 'is any of', uk: 'одне з', ru: 'одно из' },
  not_in: { en: 'is none of', uk: 'жодне з', ru: 'ни одно из' },
  contains: { en: 'contains', uk: 'містить', ru: 'содержит' },
  starts_with: { en: 'starts with', uk: 'починається з', ru: 'начинается с' },
  ends_with: { en: 'ends with', uk: 'закінчується на', ru: 'кончается на' },
  is_empty: { en: 'is empty', uk: 'порожнє', ru: 'пусто' },
  is_not_empty: { en: 'is not empty', uk: 'заповнене', ru: 'заполнено' },
  is_made_up: { en: 'looks made up', uk: 'схоже на вигадане', ru: 'похоже на выдуманное' },
  before: { en: 'before', uk: 'до', ru: 'до' },
  after: { en: 'after', uk: 'після', ru: 'после' },
  on: { en: 'on', uk: 'у день', ru: 'в день' },
  within_last: { en: 'within the last', uk: 'за останні', ru: 'за последние' },
  not_within_last: { en: 'not within the last', uk: 'не за останні', ru: 'не за последние' },
  within_next: { en: 'within the next', uk: 'у найближчі', ru: 'в ближайшие' },
  anniversary_in: { en: 'anniversary within', uk: 'річниця протягом', ru: 'годовщина в течение' },
});

/** What each named day or period of the filter language is called. */
export const periodTexts = messages({
  today: { en: 'today', uk: 'сьогодні', ru: 'сегодня' },
  yesterday: { en: 'yesterday', uk: 'вчора', ru: 'вчера' },
  tomorrow: { en: 'tomorrow', uk: 'завтра', ru: 'завтра' },
  this_week: { en: 'this week', uk: 'цей тиждень', ru: 'эта неделя' },
  last_week: { en: 'last week', uk: 'минулий тиждень', ru: 'прошлая неделя' },
  this_month: { en: 'this month', uk: 'цей місяць', ru: 'этот месяц' },
  last_month: { en: 'last month', uk: 'минулий місяць', ru: 'прошлый месяц' },
  this_quarter: { en: 'this quarter', uk: 'цей квартал', ru: 'этот квартал' },
  last_quarter: { en: 'last quarter', uk: 'минулий квартал', ru: 'прошлый квартал' },
  this_year: { en: 'this year', uk: 'цей рік', ru: 'этот год' },
  last_year: { en: 'last year', uk: 'минулий рік', ru: 'прошлый год' },
});
