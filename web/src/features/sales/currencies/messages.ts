import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Currencies and rates', uk: 'Валюти й курси', ru: 'Валюты и курсы' },
  about: {
    en: 'All sums are counted in {base}. A rate says what one unit was worth in it from a day on, until the next rate.',
    uk: 'Усі суми рахуються в {base}. Курс каже, скільки коштувала одиниця від певного дня до наступного курсу.',
    ru: 'Все суммы считаются в {base}. Курс говорит, сколько стоила единица с определённого дня до следующего курса.',
  },
  booked: {
    en: 'Amounts booked before a change of rates keep the value they were booked at. A record whose amount or closing day is changed is counted anew.',
    uk: 'Суми, пораховані до зміни курсів, зберігають своє значення. Запис, у якому змінено суму чи день закриття, рахується заново.',
    ru: 'Суммы, посчитанные до изменения курсов, сохраняют своё значение. Запись, в которой изменена сумма или день закрытия, считается заново.',
  },
  add: { en: 'New rate', uk: 'Новий курс', ru: 'Новый курс' },
  edit: { en: 'Edit the rate of {day}', uk: 'Змінити курс від {day}', ru: 'Изменить курс от {day}' },
  currency: { en: 'Currency', uk: 'Валюта', ru: 'Валюта' },
  on: { en: 'From', uk: 'Від', ru: 'С' },
  rate: { en: 'One unit in {base}', uk: 'Одиниця в {base}', ru: 'Единица в {base}' },
  newest: { en: 'in force', uk: 'чинний', ru: 'действует' },
  from: { en: 'from {day}', uk: 'від {day}', ru: 'с {day}' },
  remove: { en: 'Delete the rate of {day}', uk: 'Видалити курс від {day}', ru: 'Удалить курс от {day}' },
  stated: {
    en: '{currency} from {day}: {rate}',
    uk: '{currency} від {day}: {rate}',
    ru: '{currency} с {day}: {rate}',
  },
  removed: { en: 'The rate is deleted', uk: 'Курс видалено', ru: 'Курс удалён' },
  none: { en: 'Only one currency so far', uk: 'Поки лише одна валюта', ru: 'Пока только одна валюта' },
  noneText: {
    en: 'State a rate to take amounts in another currency.',
    uk: 'Вкажіть курс, щоб приймати суми в іншій валюті.',
    ru: 'Укажите курс, чтобы принимать суммы в другой валюте.',
  },
});
