import { messages } from '@/lib/i18n';

/** What is said of formulas, roll-ups and automatic numbers. */
export const computedTexts = messages({
  formula: { en: 'Formula', uk: 'Формула', ru: 'Формула' },
  formulaHint: {
    en: 'Fields by their program names, also through others: company.industry. The value is the same for everybody.',
    uk: 'Поля за назвами для програм, також через інші: company.industry. Значення однакове для всіх.',
    ru: 'Поля по именам для программ, также через другие: company.industry. Значение одно для всех.',
  },
  offers: { en: 'Go on with', uk: 'Продовжити', ru: 'Продолжить' },
  gives: { en: 'Gives: {type}', uk: 'Дає: {type}', ru: 'Даёт: {type}' },
  nothing: { en: 'empty', uk: 'порожньо', ru: 'пусто' },
  relation: { en: 'Of which records', uk: 'За якими записами', ru: 'По каким записям' },
  relationHint: {
    en: 'All of them count, also those that a reader may not open.',
    uk: 'Враховуються всі, також ті, які читач не може відкрити.',
    ru: 'Учитываются все, также те, которые читатель не может открыть.',
  },
  figure: { en: 'Figure', uk: 'Підсумок', ru: 'Сводка' },
  count: { en: 'How many', uk: 'Кількість', ru: 'Количество' },
  sum: { en: 'Sum', uk: 'Сума', ru: 'Сумма' },
  avg: { en: 'Average', uk: 'Середнє', ru: 'Среднее' },
  min: { en: 'Least', uk: 'Найменше', ru: 'Наименьшее' },
  max: { en: 'Greatest', uk: 'Найбільше', ru: 'Наибольшее' },
  first: { en: 'Of the oldest record', uk: 'Із найстарішого запису', ru: 'Из самой старой записи' },
  last: { en: 'Of the newest record', uk: 'Із найновішого запису', ru: 'Из самой новой записи' },
  ofField: { en: 'Of the field', uk: 'За полем', ru: 'По полю' },
  prefix: { en: 'Before the number', uk: 'Перед номером', ru: 'Перед номером' },
  width: { en: 'Digits at least', uk: 'Щонайменше цифр', ru: 'Цифр не меньше' },
  numbersLook: {
    en: 'The first is {example}. Records there are numbered at once; a number is never given twice, but some may be missing.',
    uk: 'Перший — {example}. Наявні записи нумеруються одразу; номер не повторюється, але деяких може бракувати.',
    ru: 'Первый — {example}. Имеющиеся записи нумеруются сразу; номер не повторяется, но некоторых может не быть.',
  },
  decimals: { en: 'Digits behind the point', uk: 'Знаків після коми', ru: 'Знаков после запятой' },
  decimalsHint: {
    en: 'As needed, if left empty',
    uk: 'Якщо порожньо — за потреби',
    ru: 'Если пусто — по надобности',
  },
  duration: { en: 'Length of time', uk: 'Тривалість', ru: 'Длительность' },
  durationHint: {
    en: 'Shown as 2 h 5 min and typed as 1:30, 1h 30m or 90m.',
    uk: 'Показується як 2 год 5 хв, вводиться як 1:30, 1г 30хв чи 90хв.',
    ru: 'Показывается как 2 ч 5 мин, вводится как 1:30, 1ч 30м или 90м.',
  },
  noDuration: { en: 'No, a plain number', uk: 'Ні, звичайне число', ru: 'Нет, обычное число' },
  seconds: { en: 'Counted in seconds', uk: 'У секундах', ru: 'В секундах' },
  minutes: { en: 'Counted in minutes', uk: 'У хвилинах', ru: 'В минутах' },
  hours: { en: 'Counted in hours', uk: 'У годинах', ru: 'В часах' },
  unit: { en: 'Unit', uk: 'Одиниця', ru: 'Единица' },
  unitHint: { en: 'kg, m², h …', uk: 'кг, м², год …', ru: 'кг, м², ч …' },
});
