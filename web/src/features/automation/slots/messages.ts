import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  begun: { en: 'Begun: {label}', uk: 'Розпочато: {label}', ru: 'Начато: {label}' },
  notBegun: {
    en: '“{label}” is not for this record now: it does not meet the condition, or came before.',
    uk: '«{label}» зараз не для цього запису: він не відповідає умові або вже приходив.',
    ru: '«{label}» сейчас не для этой записи: она не отвечает условию или уже приходила.',
  },
  buttons: { en: 'Flows for this record', uk: 'Сценарії для цього запису', ru: 'Сценарии для этой записи' },
  here: {
    en: two('{stage}: {count} flow', '{stage}: {count} flows'),
    uk: three('{stage}: {count} сценарій', '{stage}: {count} сценарії', '{stage}: {count} сценаріїв'),
    ru: three('{stage}: {count} сценарий', '{stage}: {count} сценария', '{stage}: {count} сценариев'),
  },
  entered: {
    en: 'When a record enters here',
    uk: 'Коли запис потрапляє сюди',
    ru: 'Когда запись попадает сюда',
  },
  left: {
    en: 'When a record leaves here',
    uk: 'Коли запис виходить звідси',
    ru: 'Когда запись уходит отсюда',
  },
});
