import { messages } from '@/lib/i18n';

export const texts = messages({
  nothingFound: { en: 'Nothing found', uk: 'Нічого не знайдено', ru: 'Ничего не найдено' },
  copy: { en: 'Copy {text}', uk: 'Скопіювати {text}', ru: 'Скопировать {text}' },
  copied: { en: 'Copied: {text}', uk: 'Скопійовано: {text}', ru: 'Скопировано: {text}' },
  currency: { en: 'Currency', uk: 'Валюта', ru: 'Валюта' },
  amounts: { en: 'Amounts', uk: 'Суми', ru: 'Суммы' },
  amountsOwn: { en: 'As agreed', uk: 'Як домовлено', ru: 'Как договорено' },
  amountsBoth: { en: 'And in {currency}', uk: 'І в {currency}', ru: 'И в {currency}' },
  amountsBase: { en: 'In {currency}', uk: 'Лише в {currency}', ru: 'Только в {currency}' },
  createNew: { en: 'Create “{name}”', uk: 'Створити «{name}»', ru: 'Создать «{name}»' },
  notEmail: {
    en: '{value} is not an e-mail address.',
    uk: '{value} — не адреса електронної пошти.',
    ru: '{value} — не адрес электронной почты.',
  },
  notPhone: {
    en: '{value} is not a phone number.',
    uk: '{value} — не номер телефону.',
    ru: '{value} — не номер телефона.',
  },
  notEmpty: {
    en: 'This cannot be empty.',
    uk: 'Це поле не може бути порожнім.',
    ru: 'Это поле не может быть пустым.',
  },
  addFile: { en: 'Add a file', uk: 'Додати файл', ru: 'Добавить файл' },
  replaceFile: { en: 'Replace', uk: 'Замінити', ru: 'Заменить' },
  removeFile: { en: 'Remove {name}', uk: 'Прибрати: {name}', ru: 'Убрать: {name}' },
  upTo: { en: 'up to {most} MB', uk: 'до {most} МБ', ru: 'до {most} МБ' },
  fileTooLarge: {
    en: '{name} is too large: at most {most} MB.',
    uk: '{name} завеликий: не більше {most} МБ.',
    ru: '{name} слишком большой: не больше {most} МБ.',
  },
  country: { en: 'Country', uk: 'Країна', ru: 'Страна' },
  region: { en: 'Region', uk: 'Область', ru: 'Область' },
  city: { en: 'City', uk: 'Місто', ru: 'Город' },
  street: { en: 'Street', uk: 'Вулиця', ru: 'Улица' },
  postcode: { en: 'Postcode', uk: 'Індекс', ru: 'Индекс' },
});
