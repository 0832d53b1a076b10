import { messages } from '@/lib/i18n';

/** What the words of each kind do. */
export const kindTexts = messages({
  person_words: { en: 'Call a person', uk: 'Кличуть людину', ru: 'Зовут человека' },
  stop_words: { en: 'Stop the bot', uk: 'Зупиняють бота', ru: 'Останавливают бота' },
});

/** What comes of it. */
export const thenTexts = messages({
  person_words: {
    en: 'Whoever answers for the record is told, and the bot is silent.',
    uk: 'Відповідальний за запис отримає сповіщення, а бот замовкне.',
    ru: 'Ответственный за запись получит уведомление, а бот замолчит.',
  },
  stop_words: {
    en: 'The conversation is closed; the next message begins a new one.',
    uk: 'Розмова закривається; наступне повідомлення почне нову.',
    ru: 'Разговор закрывается; следующее сообщение начнёт новый.',
  },
});

/** What a message calls for. */
export const calledTexts = messages({
  person: { en: 'Calls a person: “{word}”', uk: 'Кличе людину: «{word}»', ru: 'Зовёт человека: «{word}»' },
  stop: { en: 'Stops the bot: “{word}”', uk: 'Зупиняє бота: «{word}»', ru: 'Останавливает бота: «{word}»' },
});
