import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
  about: {
    en: 'What everyone in the company shares. A change counts at once for all.',
    uk: 'Спільне для всіх у компанії. Зміна діє одразу для всіх.',
    ru: 'Общее для всех в компании. Изменение действует сразу для всех.',
  },
  name: { en: 'Name', uk: 'Назва', ru: 'Название' },
  trade: { en: 'What the company does', uk: 'Чим займається компанія', ru: 'Чем занимается компания' },
  country: { en: 'Country', uk: 'Країна', ru: 'Страна' },
  countryHint: {
    en: 'Phones without an international prefix and tax numbers are read as of this country.',
    uk: 'Телефони без міжнародного коду й податкові номери читаються за правилами цієї країни.',
    ru: 'Телефоны без международного кода и налоговые номера читаются по правилам этой страны.',
  },
  language: { en: 'Language', uk: 'Мова', ru: 'Язык' },
  languageHint: {
    en: 'For new people; everyone may choose their own.',
    uk: 'Для нових людей; кожен може обрати свою.',
    ru: 'Для новых людей; каждый может выбрать свой.',
  },
  timeZone: { en: 'Time zone', uk: 'Часовий пояс', ru: 'Часовой пояс' },
  timeZoneHint: {
    en: 'Decides where a day of the figures begins.',
    uk: 'Визначає, коли починається день у показниках.',
    ru: 'Определяет, когда начинается день в показателях.',
  },
  currency: { en: 'Base currency', uk: 'Основна валюта', ru: 'Основная валюта' },
  currencyHint: {
    en: 'All sums are counted in it.',
    uk: 'У ній рахуються всі суми.',
    ru: 'В ней считаются все суммы.',
  },
  currencyLocked: {
    en: 'Cannot be changed any more: there are amounts already counted in it.',
    uk: 'Змінити вже не можна: у ній пораховано наявні суми.',
    ru: 'Изменить уже нельзя: в ней посчитаны имеющиеся суммы.',
  },
  changed: { en: 'Changed: {field}', uk: 'Змінено: {field}', ru: 'Изменено: {field}' },
});
