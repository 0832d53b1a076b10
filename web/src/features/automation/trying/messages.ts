import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  past: { en: 'On the past', uk: 'На минулому', ru: 'На прошлом' },
  pastAbout: {
    en: 'Whom this flow would have taken in, by what really happened. Nothing is done.',
    uk: 'Кого цей сценарій узяв би, за тим, що справді сталося. Нічого не робиться.',
    ru: 'Кого этот сценарий взял бы, по тому, что произошло на самом деле. Ничего не делается.',
  },
  days: { en: 'Over the last', uk: 'За останні', ru: 'За последние' },
  ofDays: {
    en: two('{count} day', '{count} days'),
    uk: three('{count} день', '{count} дні', '{count} днів'),
    ru: three('{count} день', '{count} дня', '{count} дней'),
  },
  tryPast: { en: 'Look', uk: 'Подивитися', ru: 'Посмотреть' },
  touched: {
    en: two('It would have touched {count} record.', 'It would have touched {count} records.'),
    uk: three(
      'Він торкнувся б {count} запису.',
      'Він торкнувся б {count} записів.',
      'Він торкнувся б {count} записів.',
    ),
    ru: three(
      'Он коснулся бы {count} записи.',
      'Он коснулся бы {count} записей.',
      'Он коснулся бы {count} записей.',
    ),
  },
  shown: {
    en: two('The latest is shown.', 'The latest {count} are shown.'),
    uk: three('Показано останній.', 'Показано останні {count}.', 'Показано останні {count}.'),
    ru: three('Показана последняя.', 'Показаны последние {count}.', 'Показаны последние {count}.'),
  },
  further: { en: 'Show more', uk: 'Показати більше', ru: 'Показать больше' },
  nobody: {
    en: 'It would have touched nobody',
    uk: 'Він не торкнувся б нікого',
    ru: 'Он не коснулся бы никого',
  },
  nobodyText: {
    en: 'Nothing in these days begins it, or no record meets its condition now.',
    uk: 'Ніщо за ці дні не починає його, або жоден запис зараз не відповідає умові.',
    ru: 'Ничто за эти дни не начинает его, или ни одна запись сейчас не отвечает условию.',
  },
  one: { en: 'One record, step by step', uk: 'Один запис, крок за кроком', ru: 'Одна запись, шаг за шагом' },
  oneAbout: {
    en: 'Leads a record through on paper, as it is now, beginning at a moment you choose. Nothing is done.',
    uk: 'Веде запис на папері, яким він є зараз, від обраного моменту. Нічого не робиться.',
    ru: 'Ведёт запись на бумаге, какая она сейчас, с выбранного момента. Ничего не делается.',
  },
  record: { en: 'Record', uk: 'Запис', ru: 'Запись' },
  at: { en: 'Beginning at (empty: now)', uk: 'Початок о (порожньо: зараз)', ru: 'Начало в (пусто: сейчас)' },
  lead: { en: 'Lead it through', uk: 'Провести', ru: 'Провести' },
  forward: { en: 'Next moment', uk: 'Наступний момент', ru: 'Следующий момент' },
  toEnd: { en: 'To the end', uk: 'До кінця', ru: 'До конца' },
  clock: { en: 'The clock shows', uk: 'Годинник показує', ru: 'Часы показывают' },
  untilThen: { en: 'goes on {when}', uk: 'далі {when}', ru: 'дальше {when}' },
  goesInto: { en: 'goes: {way}', uk: 'шлях: {way}', ru: 'путь: {way}' },
  cancelled: {
    en: 'not reached: another path was first',
    uk: 'не дійде: інший шлях буде першим',
    ru: 'не дойдёт: другой путь будет первым',
  },
  nothing: {
    en: 'No step would be taken.',
    uk: 'Жодного кроку не було б.',
    ru: 'Ни одного шага не было бы.',
  },
  unknown: { en: 'Step', uk: 'Крок', ru: 'Шаг' },
  way: { en: 'way {number}', uk: 'шлях {number}', ru: 'путь {number}' },
});
