import { messages } from '@/lib/i18n';

export const texts = messages({
  address: { en: 'Address of this flow', uk: 'Адреса цього сценарію', ru: 'Адрес этого сценария' },
  addressHint: {
    en: 'Whoever knows it may send: JSON or a form, by POST.',
    uk: 'Надсилати може кожен, хто її знає: JSON чи форму, методом POST.',
    ru: 'Отправлять может каждый, кто его знает: JSON или форму, методом POST.',
  },
  copy: { en: 'Copy', uk: 'Скопіювати', ru: 'Скопировать' },
  copied: { en: 'Copied', uk: 'Скопійовано', ru: 'Скопировано' },
  more: { en: 'More: the address', uk: 'Більше: адреса', ru: 'Ещё: адрес' },
  renew: { en: 'Take another address', uk: 'Взяти іншу адресу', ru: 'Взять другой адрес' },
  renewed: {
    en: 'The address before leads nowhere now',
    uk: 'Попередня адреса більше нікуди не веде',
    ru: 'Прежний адрес больше никуда не ведёт',
  },
  none: {
    en: 'Send a message to the address: it shows here, and you say which value goes into which field.',
    uk: 'Надішліть повідомлення на адресу: воно зʼявиться тут, і ви вкажете, яке значення в яке поле.',
    ru: 'Отправьте сообщение на адрес: оно появится здесь, и вы укажете, какое значение в какое поле.',
  },
  sample: { en: 'A message that came', uk: 'Отримане повідомлення', ru: 'Полученное сообщение' },
  takeAgain: { en: 'Take it now', uk: 'Взяти зараз', ru: 'Взять сейчас' },
  takenAgain: {
    en: 'It is taken when the flow is on',
    uk: 'Буде взято, щойно сценарій увімкнено',
    ru: 'Будет взято, как только сценарий включён',
  },
  into: { en: '{path}: into the field', uk: '{path}: у поле', ru: '{path}: в поле' },
  nowhere: { en: 'nowhere', uk: 'нікуди', ru: 'никуда' },
  notHere: { en: 'not in this message', uk: 'немає в цьому повідомленні', ru: 'нет в этом сообщении' },
});
