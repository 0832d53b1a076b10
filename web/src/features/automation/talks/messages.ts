import { messages } from '@/lib/i18n';

export const texts = messages({
  talks: { en: 'Conversations', uk: 'Розмови', ru: 'Разговоры' },
  talk: { en: 'Conversation', uk: 'Розмова', ru: 'Разговор' },
  earlier: {
    en: 'Earlier conversations: {count}',
    uk: 'Попередні розмови: {count}',
    ru: 'Прежние разговоры: {count}',
  },
  test: { en: 'Test', uk: 'Перевірка', ru: 'Проверка' },
  writes: { en: '{names} is writing…', uk: '{names} пише…', ru: '{names} пишет…' },
  over: { en: 'This conversation is over.', uk: 'Цю розмову закінчено.', ru: 'Этот разговор окончен.' },
  botAnswers: { en: 'The bot answers.', uk: 'Відповідає бот.', ru: 'Отвечает бот.' },
  writingTakesOver: {
    en: 'The bot answers; write, and the talk is yours.',
    uk: 'Відповідає бот; напишіть — і розмова ваша.',
    ru: 'Отвечает бот; напишите — и разговор ваш.',
  },
  nobodyYet: {
    en: 'A person is asked for; nobody has it yet.',
    uk: 'Кличуть людину; розмову ще ніхто не взяв.',
    ru: 'Зовут человека; разговор ещё никто не взял.',
  },
  yours: {
    en: 'You have this talk; the bot is silent.',
    uk: 'Розмова ваша; бот мовчить.',
    ru: 'Разговор ваш; бот молчит.',
  },
  theirs: { en: '{name} has this talk.', uk: 'Розмову веде {name}.', ru: 'Разговор ведёт {name}.' },
  takeOver: { en: 'Take over', uk: 'Перейняти', ru: 'Взять себе' },
  giveBack: { en: 'Give back to the bot', uk: 'Повернути боту', ru: 'Вернуть боту' },
  close: { en: 'Close', uk: 'Закрити', ru: 'Закрыть' },
});
