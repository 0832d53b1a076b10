import { messages } from '@/lib/i18n';

/** Why a pasted text is no value of its field. */
export const faultTexts = messages({
  noSuchChoice: { en: 'there is no such choice', uk: 'такого варіанта немає', ru: 'такого варианта нет' },
  notNumber: { en: 'this is not a number', uk: 'це не число', ru: 'это не число' },
  notDay: { en: 'this is not a date', uk: 'це не дата', ru: 'это не дата' },
  notYesNo: { en: 'this is not yes or no', uk: 'це не так і не ні', ru: 'это не да и не нет' },
  readOnly: { en: 'this cannot be changed', uk: 'це не можна змінити', ru: 'это нельзя изменить' },
  noReference: {
    en: 'choose it in the cell itself',
    uk: 'виберіть це в самій клітинці',
    ru: 'выберите это в самой ячейке',
  },
});
