import { messages } from '@/lib/i18n';

export const texts = messages({
  close: { en: 'Close', uk: 'Закрити', ru: 'Закрыть' },
  copy: { en: 'Copy', uk: 'Скопіювати', ru: 'Скопировать' },
  copied: { en: 'Copied', uk: 'Скопійовано', ru: 'Скопировано' },
  retry: { en: 'Try again', uk: 'Спробувати ще раз', ru: 'Попробовать снова' },
  offline: {
    en: 'No connection. Check the network and try again.',
    uk: 'Немає зʼєднання. Перевірте мережу і спробуйте ще раз.',
    ru: 'Нет соединения. Проверьте сеть и попробуйте снова.',
  },
  denied: {
    en: 'You have no right to see this',
    uk: 'У вас немає права це бачити',
    ru: 'У вас нет права это видеть',
  },
  deniedHint: {
    en: 'Ask your administrator for access.',
    uk: 'Попросіть доступ в адміністратора.',
    ru: 'Попросите доступ у администратора.',
  },
  missing: { en: 'Nothing here', uk: 'Тут нічого немає', ru: 'Здесь ничего нет' },
  missingHint: {
    en: 'It does not exist, was deleted, or is out of your reach.',
    uk: 'Цього не існує, воно видалене або вам недоступне.',
    ru: 'Этого не существует, оно удалено или вам недоступно.',
  },
  failed: { en: 'This did not load', uk: 'Не вдалося завантажити', ru: 'Не удалось загрузить' },
  save: { en: 'Save', uk: 'Зберегти', ru: 'Сохранить' },
  cancel: { en: 'Cancel', uk: 'Скасувати', ru: 'Отмена' },
  clear: { en: 'Clear', uk: 'Очистити', ru: 'Очистить' },
  previousMonth: { en: 'Previous month', uk: 'Попередній місяць', ru: 'Предыдущий месяц' },
  nextMonth: { en: 'Next month', uk: 'Наступний місяць', ru: 'Следующий месяц' },
  previousYear: { en: 'Previous year', uk: 'Попередній рік', ru: 'Предыдущий год' },
  nextYear: { en: 'Next year', uk: 'Наступний рік', ru: 'Следующий год' },
  previousDecade: { en: 'Previous decade', uk: 'Попереднє десятиліття', ru: 'Предыдущее десятилетие' },
  nextDecade: { en: 'Next decade', uk: 'Наступне десятиліття', ru: 'Следующее десятилетие' },
  hours: { en: 'Hours', uk: 'Години', ru: 'Часы' },
  minutes: { en: 'Minutes', uk: 'Хвилини', ru: 'Минуты' },
  chooseTime: { en: 'Take this time', uk: 'Взяти цей час', ru: 'Взять это время' },
  dragMove: { en: 'Move: {name}', uk: 'Перемістити: {name}', ru: 'Переместить: {name}' },
  dragHow: {
    en: 'Press space to take the row, arrows to move it, space to let it go, Escape to leave it where it was.',
    uk: 'Пробіл бере рядок, стрілки переміщують, пробіл відпускає, Escape лишає на місці.',
    ru: 'Пробел берёт строку, стрелки перемещают, пробел отпускает, Escape оставляет на месте.',
  },
  dragTaken: {
    en: '{name} is taken, place {place} of {count}.',
    uk: '{name}: взято, місце {place} з {count}.',
    ru: '{name}: взято, место {place} из {count}.',
  },
  dragOver: {
    en: '{name}: place {place} of {count}.',
    uk: '{name}: місце {place} з {count}.',
    ru: '{name}: место {place} из {count}.',
  },
  dragDropped: {
    en: '{name} is let go, place {place} of {count}.',
    uk: '{name}: відпущено, місце {place} з {count}.',
    ru: '{name}: отпущено, место {place} из {count}.',
  },
  colorOf: { en: 'Colour: {name}', uk: 'Колір: {name}', ru: 'Цвет: {name}' },
});
