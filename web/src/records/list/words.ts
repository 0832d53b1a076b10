import { messages } from '@/lib/i18n';

/** What each figure over a column is called. */
export const figureTexts = messages({
  count: { en: 'Count', uk: 'Кількість', ru: 'Количество' },
  sum: { en: 'Sum', uk: 'Сума', ru: 'Сумма' },
  avg: { en: 'Average', uk: 'Середнє', ru: 'Среднее' },
  min: { en: 'Least', uk: 'Найменше', ru: 'Наименьшее' },
  max: { en: 'Greatest', uk: 'Найбільше', ru: 'Наибольшее' },
  count_distinct: { en: 'Different', uk: 'Різних', ru: 'Разных' },
});

/** The periods that dates fall into. */
export const partTexts = messages({
  day: { en: 'Days', uk: 'Дні', ru: 'Дни' },
  week: { en: 'Weeks', uk: 'Тижні', ru: 'Недели' },
  month: { en: 'Months', uk: 'Місяці', ru: 'Месяцы' },
  quarter: { en: 'Quarters', uk: 'Квартали', ru: 'Кварталы' },
  year: { en: 'Years', uk: 'Роки', ru: 'Годы' },
});
