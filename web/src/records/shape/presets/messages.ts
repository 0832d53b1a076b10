import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Configuration', uk: 'Конфігурація', ru: 'Конфигурация' },
  about: {
    en: 'A preset brings objects, fields, pipelines, roles, layouts, views and tags at once. It shows the difference first, adds and changes, and takes nothing away.',
    uk: 'Пресет приносить обʼєкти, поля, воронки, ролі, макети, подання й теги разом. Спершу показує різницю, додає та змінює й нічого не забирає.',
    ru: 'Пресет приносит объекты, поля, воронки, роли, макеты, представления и теги сразу. Сначала показывает разницу, добавляет и изменяет и ничего не забирает.',
  },
  fromFile: { en: 'From a file', uk: 'З файлу', ru: 'Из файла' },
  own: { en: 'Download ours', uk: 'Завантажити нашу', ru: 'Скачать нашу' },
  look: { en: 'Look', uk: 'Переглянути', ru: 'Посмотреть' },
  lookAt: { en: 'Look at: {name}', uk: 'Переглянути: {name}', ru: 'Посмотреть: {name}' },
  objects: {
    en: two('{count} object', '{count} objects'),
    uk: three('{count} обʼєкт', '{count} обʼєкти', '{count} обʼєктів'),
    ru: three('{count} объект', '{count} объекта', '{count} объектов'),
  },
  fields: {
    en: two('{count} field', '{count} fields'),
    uk: three('{count} поле', '{count} поля', '{count} полів'),
    ru: three('{count} поле', '{count} поля', '{count} полей'),
  },
  pipelines: {
    en: two('{count} pipeline', '{count} pipelines'),
    uk: three('{count} воронка', '{count} воронки', '{count} воронок'),
    ru: three('{count} воронка', '{count} воронки', '{count} воронок'),
  },
  layouts: {
    en: two('{count} layout', '{count} layouts'),
    uk: three('{count} макет', '{count} макети', '{count} макетів'),
    ru: three('{count} макет', '{count} макета', '{count} макетов'),
  },
  views: {
    en: two('{count} view', '{count} views'),
    uk: three('{count} подання', '{count} подання', '{count} подань'),
    ru: three('{count} представление', '{count} представления', '{count} представлений'),
  },
  comparing: { en: 'Comparing…', uk: 'Порівняння…', ru: 'Сравнение…' },
  would: {
    en: 'Added: {added}. Changed: {changed}. Left as they are: {same}.',
    uk: 'Буде додано: {added}. Змінено: {changed}. Без змін: {same}.',
    ru: 'Будет добавлено: {added}. Изменено: {changed}. Без изменений: {same}.',
  },
  nothing: {
    en: 'Nothing to change: it is so already.',
    uk: 'Змінювати нічого: усе вже так.',
    ru: 'Менять нечего: всё уже так.',
  },
  add: { en: 'new', uk: 'нове', ru: 'новое' },
  change: { en: 'changes', uk: 'зміниться', ru: 'изменится' },
  refused: { en: 'Cannot be applied', uk: 'Не можна застосувати', ru: 'Нельзя применить' },
  takeBack: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  takeBackNamed: { en: 'Undo: {name}', uk: 'Скасувати: {name}', ru: 'Отменить: {name}' },
  wasApplied: { en: 'Applied', uk: 'Застосовано', ru: 'Применено' },
  ownFile: { en: 'From a file', uk: 'З файлу', ru: 'Из файла' },
  appliedFigures: {
    en: '{added} added, {changed} changed',
    uk: 'додано {added}, змінено {changed}',
    ru: 'добавлено {added}, изменено {changed}',
  },
  keptFigures: {
    en: two('{count} part stayed', '{count} parts stayed'),
    uk: three('{count} частина лишилася', '{count} частини лишилися', '{count} частин лишилося'),
    ru: three('{count} часть осталась', '{count} части остались', '{count} частей осталось'),
  },
  undone: { en: 'Taken back', uk: 'Скасовано', ru: 'Отменено' },
  takenBack: {
    en: 'Everything it brought is taken back',
    uk: 'Усе, що він приніс, скасовано',
    ru: 'Всё, что он принёс, отменено',
  },
  takenBackPartly: {
    en: 'Taken back, but these stay: {names}',
    uk: 'Скасовано, але це лишилося: {names}',
    ru: 'Отменено, но это осталось: {names}',
  },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
  apply: { en: 'Apply', uk: 'Застосувати', ru: 'Применить' },
  applied: {
    en: 'Applied: {added} added, {changed} changed',
    uk: 'Застосовано: додано {added}, змінено {changed}',
    ru: 'Применено: добавлено {added}, изменено {changed}',
  },
});
