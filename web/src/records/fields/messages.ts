import { messages } from '@/lib/i18n';

export const texts = messages({
  nothingFound: { en: 'Nothing found', uk: 'Нічого не знайдено', ru: 'Ничего не найдено' },
  country: { en: 'Country', uk: 'Країна', ru: 'Страна' },
  region: { en: 'Region', uk: 'Область', ru: 'Область' },
  city: { en: 'City', uk: 'Місто', ru: 'Город' },
  street: { en: 'Street', uk: 'Вулиця', ru: 'Улица' },
  postcode: { en: 'Postcode', uk: 'Індекс', ru: 'Индекс' },
});
