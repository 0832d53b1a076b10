import { messages } from '@/lib/i18n';

export const texts = messages({
  consents: { en: 'Consents', uk: 'Згоди', ru: 'Согласия' },
  note: { en: 'Note a consent', uk: 'Записати згоду', ru: 'Записать согласие' },
  nothing: {
    en: 'Nobody has asked how they may be reached.',
    uk: 'Ще не питали, як можна звертатися.',
    ru: 'Ещё не спрашивали, как можно обращаться.',
  },
  channel: { en: 'Channel', uk: 'Канал', ru: 'Канал' },
  answer: { en: 'Answer', uk: 'Відповідь', ru: 'Ответ' },
  source: { en: 'How it was said', uk: 'Як сказано', ru: 'Как сказано' },
  text: {
    en: 'What they were shown or said',
    uk: 'Що показали або що сказано',
    ru: 'Что показали или что сказано',
  },
  when: { en: 'When', uk: 'Коли', ru: 'Когда' },
  now: { en: 'Now', uk: 'Зараз', ru: 'Сейчас' },
  history: { en: 'Log', uk: 'Журнал', ru: 'Журнал' },
  noted: { en: 'Noted: {channel}', uk: 'Записано: {channel}', ru: 'Записано: {channel}' },
});
