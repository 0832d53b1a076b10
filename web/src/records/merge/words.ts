import { messages } from '@/lib/i18n';

/** What the traits of records are called, and how two of them compare. */
export const words = messages({
  name: { en: 'Name', uk: 'Ім’я', ru: 'Имя' },
  patronymic: { en: 'Patronymic', uk: 'По батькові', ru: 'Отчество' },
  organisation: { en: 'Company name', uk: 'Назва компанії', ru: 'Название компании' },
  phone: { en: 'Phone', uk: 'Телефон', ru: 'Телефон' },
  email: { en: 'E-mail', uk: 'Ел. пошта', ru: 'Эл. почта' },
  handle: { en: 'Messenger', uk: 'Месенджер', ru: 'Мессенджер' },
  tax_id: { en: 'Tax number', uk: 'Податковий номер', ru: 'Налоговый номер' },
  domain: { en: 'Domain', uk: 'Домен', ru: 'Домен' },
  code: { en: 'Unique value', uk: 'Унікальне значення', ru: 'Уникальное значение' },
  company: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
  birthday: { en: 'Birthday', uk: 'День народження', ru: 'День рождения' },
  city: { en: 'City', uk: 'Місто', ru: 'Город' },
  same: { en: 'the same', uk: 'збігається', ru: 'совпадает' },
  near: { en: 'almost the same', uk: 'майже збігається', ru: 'почти совпадает' },
  short: { en: 'a short form', uk: 'скорочена форма', ru: 'краткая форма' },
  initial: { en: 'an initial fits', uk: 'збігається ініціал', ru: 'совпадает инициал' },
  first: { en: 'the first name fits', uk: 'збігається саме ім’я', ru: 'совпадает само имя' },
  last: { en: 'the surname fits', uk: 'збігається прізвище', ru: 'совпадает фамилия' },
  family: { en: 'another first name', uk: 'інше ім’я', ru: 'другое имя' },
  other_last: { en: 'another surname', uk: 'інше прізвище', ru: 'другая фамилия' },
  generic: { en: 'a shared mailbox', uk: 'спільна скринька', ru: 'общий ящик' },
  different: { en: 'differs', uk: 'відрізняється', ru: 'отличается' },
});
