import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  pipeline: { en: 'Pipeline', uk: 'Воронка', ru: 'Воронка' },
  moved: { en: '{title} → {column}', uk: '{title} → {column}', ru: '{title} → {column}' },
  notMoved: {
    en: '{title} was not moved: {reason}',
    uk: '{title}: не переміщено. {reason}',
    ru: '{title}: не перемещено. {reason}',
  },
  conflict: {
    en: 'somebody else changed it first.',
    uk: 'Хтось змінив запис раніше.',
    ru: 'Кто-то изменил запись раньше.',
  },
  offline: { en: 'no connection.', uk: 'Немає зʼєднання.', ru: 'Нет соединения.' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  retry: { en: 'Try again', uk: 'Спробувати ще раз', ru: 'Попробовать снова' },
  quickAdd: { en: 'Create in {column}', uk: 'Створити: {column}', ru: 'Создать: {column}' },
  rotting: { en: 'No movement for too long', uk: 'Занадто довго без руху', ru: 'Слишком долго без движения' },
  noNextStep: { en: 'No next step', uk: 'Немає наступного кроку', ru: 'Нет следующего шага' },
  gateTitle: {
    en: 'Before it enters “{column}”',
    uk: 'Перш ніж перейти до «{column}»',
    ru: 'Прежде чем перейти в «{column}»',
  },
  gateText: {
    en: 'Fill in what this stage asks for.',
    uk: 'Заповніть те, чого вимагає цей етап.',
    ru: 'Заполните то, чего требует этот этап.',
  },
  lossText: {
    en: 'Say why, so that the next one is won.',
    uk: 'Вкажіть причину, щоб виграти наступну.',
    ru: 'Укажите причину, чтобы выиграть следующую.',
  },
  move: { en: 'Move', uk: 'Перемістити', ru: 'Переместить' },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
  count: {
    en: two('{count} record', '{count} records'),
    uk: three('{count} запис', '{count} записи', '{count} записів'),
    ru: three('{count} запись', '{count} записи', '{count} записей'),
  },
  emptyColumn: { en: 'Nothing here', uk: 'Порожньо', ru: 'Пусто' },
  dragHint: {
    en: 'Press Space to pick the card up, arrows to choose a column, Space to drop it, Escape to put it back. Enter opens it.',
    uk: 'Пробіл — взяти картку, стрілки — обрати колонку, пробіл — покласти, Escape — повернути. Enter відкриває.',
    ru: 'Пробел — взять карточку, стрелки — выбрать колонку, пробел — положить, Escape — вернуть. Enter открывает.',
  },
  picked: { en: 'Picked up {title}', uk: 'Взято: {title}', ru: 'Взято: {title}' },
  over: {
    en: '{title} is over {column}',
    uk: '{title} над колонкою {column}',
    ru: '{title} над колонкой {column}',
  },
  dropped: {
    en: '{title} dropped in {column}',
    uk: '{title} покладено: {column}',
    ru: '{title} положено: {column}',
  },
  putBack: { en: '{title} put back', uk: '{title} повернуто', ru: '{title} возвращено' },
});
