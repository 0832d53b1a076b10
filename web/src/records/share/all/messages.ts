import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Shared records', uk: 'Поширені записи', ru: 'Открытые записи' },
  about: {
    en: 'Records opened singly to people and teams, beyond what their roles lead to.',
    uk: 'Записи, окремо відкриті людям і командам, поза тим, куди веде їхня роль.',
    ru: 'Записи, отдельно открытые людям и командам, помимо того, куда ведёт их роль.',
  },
  who: { en: 'Shared with', uk: 'Кому відкрито', ru: 'Кому открыто' },
  anyone: { en: 'Anyone', uk: 'Будь-кому', ru: 'Кому угодно' },
  people: { en: 'People', uk: 'Люди', ru: 'Люди' },
  teams: { en: 'Teams', uk: 'Команди', ru: 'Команды' },
  object: { en: 'Object', uk: 'Обʼєкт', ru: 'Объект' },
  anything: { en: 'Any object', uk: 'Будь-який обʼєкт', ru: 'Любой объект' },
  count: {
    en: two('{count} share', '{count} shares'),
    uk: three('{count} доступ', '{count} доступи', '{count} доступів'),
    ru: three('{count} доступ', '{count} доступа', '{count} доступов'),
  },
  countMore: { en: 'more than {count}', uk: 'понад {count}', ru: 'больше {count}' },
  empty: {
    en: 'Nothing is shared singly',
    uk: 'Нічого окремо не відкрито',
    ru: 'Ничего отдельно не открыто',
  },
  emptyText: {
    en: 'Records that somebody shares from their menu stand here.',
    uk: 'Тут зʼявляються записи, якими хтось поділився з їхнього меню.',
    ru: 'Здесь появляются записи, которыми кто-то поделился из их меню.',
  },
  hidden: {
    en: 'A record you do not see',
    uk: 'Запис, якого ви не бачите',
    ru: 'Запись, которую вы не видите',
  },
  read: { en: 'sees', uk: 'бачить', ru: 'видит' },
  edit: { en: 'sees and changes', uk: 'бачить і змінює', ru: 'видит и изменяет' },
  given: { en: '{name}, {when}', uk: '{name}, {when}', ru: '{name}, {when}' },
  select: {
    en: 'Select: {title}, {name}',
    uk: 'Позначити: {title}, {name}',
    ru: 'Отметить: {title}, {name}',
  },
  selectAll: { en: 'Select all shown', uk: 'Позначити всі показані', ru: 'Отметить все показанные' },
  takeBack: { en: 'Take back', uk: 'Забрати доступ', ru: 'Забрать доступ' },
  takeBackOne: {
    en: 'Take back: {title}, {name}',
    uk: 'Забрати доступ: {title}, {name}',
    ru: 'Забрать доступ: {title}, {name}',
  },
  takenBack: {
    en: two('{count} share taken back', '{count} shares taken back'),
    uk: three('Забрано {count} доступ', 'Забрано {count} доступи', 'Забрано {count} доступів'),
    ru: three('Забран {count} доступ', 'Забрано {count} доступа', 'Забрано {count} доступов'),
  },
  goneAlready: {
    en: 'That was taken back already',
    uk: 'Цей доступ уже забрано',
    ru: 'Этот доступ уже забран',
  },
  stayed: {
    en: two('{count} share stayed closed', '{count} shares stayed closed'),
    uk: three('{count} доступ не повернуто', '{count} доступи не повернуто', '{count} доступів не повернуто'),
    ru: three(
      '{count} доступ не возвращён',
      '{count} доступа не возвращено',
      '{count} доступов не возвращено',
    ),
  },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
});
