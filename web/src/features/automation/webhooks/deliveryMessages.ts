import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  state: { en: 'State', uk: 'Стан', ru: 'Состояние' },
  all: { en: 'All', uk: 'Усі', ru: 'Все' },
  none: { en: 'No messages yet', uk: 'Повідомлень поки немає', ru: 'Сообщений пока нет' },
  noneSuch: { en: 'None in this state', uk: 'У цьому стані немає', ru: 'В этом состоянии нет' },
  noneText: {
    en: 'They show here with every try and its answer. Send a ping to see whether somebody listens.',
    uk: 'Тут видно кожну спробу та відповідь. Надішліть пробне, щоб побачити, чи хтось слухає.',
    ru: 'Здесь видны каждая попытка и ответ. Отправьте пробное, чтобы увидеть, слушает ли кто-то.',
  },
  further: { en: 'Show older', uk: 'Показати старіші', ru: 'Показать старые' },
  back: { en: 'All messages', uk: 'Усі повідомлення', ru: 'Все сообщения' },
  open: { en: 'Open: {kind}', uk: 'Відкрити: {kind}', ru: 'Открыть: {kind}' },
  again: { en: 'Send again', uk: 'Надіслати знову', ru: 'Отправить снова' },
  sentAgain: { en: 'It is being sent again', uk: 'Надсилається знову', ru: 'Отправляется снова' },
  body: { en: 'What is sent', uk: 'Що надсилається', ru: 'Что отправляется' },
  tries: { en: 'Tries', uk: 'Спроби', ru: 'Попытки' },
  noTries: { en: 'Not tried yet', uk: 'Спроб ще не було', ru: 'Попыток ещё не было' },
  nextAt: { en: 'next try {when}', uk: 'наступна спроба {when}', ru: 'следующая попытка {when}' },
  noAnswer: { en: 'no answer', uk: 'без відповіді', ru: 'без ответа' },
  emptyAnswer: { en: 'an empty answer', uk: 'порожня відповідь', ru: 'пустой ответ' },
  milliseconds: { en: '{count} ms', uk: '{count} мс', ru: '{count} мс' },
  events: {
    en: two('{count} event', '{count} events'),
    uk: three('{count} подія', '{count} події', '{count} подій'),
    ru: three('{count} событие', '{count} события', '{count} событий'),
  },
});

/** What the states of a message are called. */
export const stateTexts = messages({
  open: { en: 'Gathering', uk: 'Збирається', ru: 'Собирается' },
  waiting: { en: 'On its way', uk: 'У дорозі', ru: 'В пути' },
  held: { en: 'On hold', uk: 'Затримано', ru: 'Задержано' },
  done: { en: 'Taken', uk: 'Прийнято', ru: 'Принято' },
  failed: { en: 'Given up', uk: 'Не доставлено', ru: 'Не доставлено' },
});
