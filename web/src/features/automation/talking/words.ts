import { messages } from '@/lib/i18n';

/** Who has a talk. */
export const stateTexts = messages({
  bot: { en: 'The bot talks', uk: 'Говорить бот', ru: 'Говорит бот' },
  waiting: { en: 'Waits for a person', uk: 'Чекає на людину', ru: 'Ждёт человека' },
  person: { en: 'A person talks', uk: 'Говорить людина', ru: 'Говорит человек' },
  closed: { en: 'Closed', uk: 'Закрито', ru: 'Закрыт' },
});
