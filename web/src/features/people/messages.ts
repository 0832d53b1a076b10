import { messages } from '@/lib/i18n';

export const texts = messages({
  convert: { en: 'Convert', uk: 'Конвертувати', ru: 'Конвертировать' },
  convertTitle: {
    en: 'Make “{lead}” a customer',
    uk: 'Зробити «{lead}» клієнтом',
    ru: 'Сделать «{lead}» клиентом',
  },
  convertHint: {
    en: 'A contact with the same phone or email, and a company with the same name, are taken instead of made anew.',
    uk: 'Контакт з тим самим телефоном чи поштою і компанію з тією самою назвою буде взято, а не створено вдруге.',
    ru: 'Контакт с тем же телефоном или почтой и компания с тем же названием будут взяты, а не созданы заново.',
  },
  makeContact: { en: 'Contact', uk: 'Контакт', ru: 'Контакт' },
  makeCompany: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
  makeDeal: { en: 'Deal', uk: 'Угода', ru: 'Сделка' },
  dealName: { en: 'Name of the deal', uk: 'Назва угоди', ru: 'Название сделки' },
  converted: { en: '{lead} is converted', uk: '{lead}: конвертовано', ru: '{lead}: конвертировано' },
  disqualify: { en: 'Disqualify', uk: 'Відхилити', ru: 'Отклонить' },
  disqualifyTitle: {
    en: 'Why is “{lead}” not a customer?',
    uk: 'Чому «{lead}» не клієнт?',
    ru: 'Почему «{lead}» не клиент?',
  },
  reason: { en: 'Reason', uk: 'Причина', ru: 'Причина' },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
});
