import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Words for bots', uk: 'Слова для ботів', ru: 'Слова для ботов' },
  about: {
    en: 'What calls a person or stops a bot, in every conversation. The words of all languages count, whichever the talk is in; a message of more than five words only speaks of it.',
    uk: 'Що кличе людину або зупиняє бота в кожній розмові. Слова всіх мов діють, якою б не була розмова; повідомлення, довше за п’ять слів, лише згадує про це.',
    ru: 'Что зовёт человека или останавливает бота в каждом разговоре. Слова всех языков действуют, на каком бы ни шёл разговор; сообщение длиннее пяти слов лишь упоминает об этом.',
  },
  changed: {
    en: 'Words changed: {language}',
    uk: 'Слова змінено: {language}',
    ru: 'Слова изменены: {language}',
  },
  try: { en: 'Try a message', uk: 'Перевірте повідомлення', ru: 'Проверьте сообщение' },
  tryHint: {
    en: 'Call the manager, please',
    uk: 'Покличте менеджера, будь ласка',
    ru: 'Позовите менеджера, пожалуйста',
  },
  long: {
    en: '“{word}” stands there, but more than five words only speak of it: the bot answers',
    uk: '«{word}» тут є, але понад п’ять слів лише згадують про це: відповість бот',
    ru: '«{word}» здесь есть, но больше пяти слов лишь упоминают об этом: ответит бот',
  },
  nothing: {
    en: 'Calls nobody: the bot answers',
    uk: 'Нікого не кличе: відповість бот',
    ru: 'Никого не зовёт: ответит бот',
  },
});
