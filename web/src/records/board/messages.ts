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
  movedMany: {
    en: two('{count} card → {column}', '{count} cards → {column}'),
    uk: three('{count} картка → {column}', '{count} картки → {column}', '{count} карток → {column}'),
    ru: three('{count} карточка → {column}', '{count} карточки → {column}', '{count} карточек → {column}'),
  },
  cards: {
    en: two('{count} card', '{count} cards'),
    uk: three('{count} картка', '{count} картки', '{count} карток'),
    ru: three('{count} карточка', '{count} карточки', '{count} карточек'),
  },
  selected: {
    en: two('{count} selected', '{count} selected'),
    uk: three('Обрано {count}', 'Обрано {count}', 'Обрано {count}'),
    ru: three('Выбрано {count}', 'Выбрано {count}', 'Выбрано {count}'),
  },
  select: { en: 'Select {title}', uk: 'Обрати: {title}', ru: 'Выбрать: {title}' },
  moveTo: { en: 'Move to', uk: 'Перемістити до', ru: 'Переместить в' },
  clearSelection: { en: 'Clear the selection', uk: 'Зняти вибір', ru: 'Снять выбор' },
  columns: { en: 'Columns', uk: 'Колонки', ru: 'Колонки' },
  lanes: { en: 'Lanes', uk: 'Смуги', ru: 'Полосы' },
  noLanes: { en: 'No lanes', uk: 'Без смуг', ru: 'Без полос' },
  weighted: {
    en: 'Weigh totals by probability',
    uk: 'Зважувати суми за ймовірністю',
    ru: 'Взвешивать суммы по вероятности',
  },
  weightedShort: { en: 'weighted', uk: 'зважено', ru: 'взвешено' },
  boardLook: { en: 'Board settings', uk: 'Налаштування дошки', ru: 'Настройки доски' },
  moreColumns: {
    en: two('{count} more column is not shown.', '{count} more columns are not shown.'),
    uk: three(
      'Ще {count} колонку не показано.',
      'Ще {count} колонки не показано.',
      'Ще {count} колонок не показано.',
    ),
    ru: three(
      'Ещё {count} колонка не показана.',
      'Ещё {count} колонки не показаны.',
      'Ещё {count} колонок не показано.',
    ),
  },
  inMoreColumns: {
    en: two('It holds {number} record.', 'They hold {number} records.'),
    uk: three('Там {number} запис.', 'Там {number} записи.', 'Там {number} записів.'),
    ru: three('Там {number} запись.', 'Там {number} записи.', 'Там {number} записей.'),
  },
  moreLanes: {
    en: two('{count} more lane is not shown.', '{count} more lanes are not shown.'),
    uk: three(
      'Ще {count} смугу не показано.',
      'Ще {count} смуги не показано.',
      'Ще {count} смуг не показано.',
    ),
    ru: three(
      'Ещё {count} полоса не показана.',
      'Ещё {count} полосы не показаны.',
      'Ещё {count} полос не показано.',
    ),
  },
  narrow: {
    en: 'Narrow the board by a filter to see them.',
    uk: 'Звузьте дошку фільтром, щоб побачити решту.',
    ru: 'Сузьте доску фильтром, чтобы увидеть остальное.',
  },
  fold: { en: 'Fold {column} away', uk: 'Згорнути: {column}', ru: 'Свернуть: {column}' },
  unfold: { en: 'Unfold {column}', uk: 'Розгорнути: {column}', ru: 'Развернуть: {column}' },
  without: { en: 'Without: {field}', uk: 'Без: {field}', ru: 'Без: {field}' },
  newName: { en: 'Name, then Enter', uk: 'Назва, потім Enter', ru: 'Название, затем Enter' },
  wholeForm: { en: 'Whole form', uk: 'Уся форма', ru: 'Вся форма' },
  inStage: {
    en: two('{count} day in this stage', '{count} days in this stage'),
    uk: three('{count} день на цьому етапі', '{count} дні на цьому етапі', '{count} днів на цьому етапі'),
    ru: three('{count} день на этом этапе', '{count} дня на этом этапе', '{count} дней на этом этапе'),
  },
  days: {
    en: two('{count} d', '{count} d'),
    uk: three('{count} дн', '{count} дн', '{count} дн'),
    ru: three('{count} дн', '{count} дн', '{count} дн'),
  },
  count: {
    en: two('{count} record', '{count} records'),
    uk: three('{count} запис', '{count} записи', '{count} записів'),
    ru: three('{count} запись', '{count} записи', '{count} записей'),
  },
  emptyColumn: { en: 'Nothing here', uk: 'Порожньо', ru: 'Пусто' },
  dragHint: {
    en: 'Press Space to pick the card up, arrows to choose a column, Space to drop it, Escape to put it back. Enter opens it, x selects it.',
    uk: 'Пробіл — взяти картку, стрілки — обрати колонку, пробіл — покласти, Escape — повернути. Enter відкриває, x обирає.',
    ru: 'Пробел — взять карточку, стрелки — выбрать колонку, пробел — положить, Escape — вернуть. Enter открывает, x выбирает.',
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
