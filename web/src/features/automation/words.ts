import { messages } from '@/lib/i18n';

/** What the states of a flow are called. */
export const stateTexts = messages({
  draft: { en: 'Draft', uk: 'Чернетка', ru: 'Черновик' },
  on: { en: 'On', uk: 'Увімкнено', ru: 'Включён' },
  paused: { en: 'Paused', uk: 'Призупинено', ru: 'Приостановлен' },
  stopped: { en: 'Stopped', uk: 'Зупинено', ru: 'Остановлен' },
});

/** What the states of a run are called. */
export const runTexts = messages({
  waiting: { en: 'On its way', uk: 'У дорозі', ru: 'В пути' },
  held: { en: 'On hold', uk: 'Затримано', ru: 'Задержан' },
  done: { en: 'Done', uk: 'Завершено', ru: 'Завершён' },
  goal: { en: 'Goal reached', uk: 'Мети досягнуто', ru: 'Цель достигнута' },
  gone: { en: 'Record is gone', uk: 'Запису немає', ru: 'Записи нет' },
  failed: { en: 'Failed', uk: 'Не вдалося', ru: 'Не удался' },
  stopped: { en: 'Stopped', uk: 'Зупинено', ru: 'Остановлен' },
  loop: { en: 'Loop, not begun', uk: 'Коло, не почато', ru: 'Круг, не начат' },
  undone: { en: 'Undone', uk: 'Скасовано', ru: 'Отменён' },
});

/** What the states of a message that came in are called. */
export const messageTexts = messages({
  caught: { en: 'Kept to be mapped', uk: 'Збережено для зіставлення', ru: 'Сохранено для сопоставления' },
  waiting: { en: 'Waits', uk: 'Чекає', ru: 'Ждёт' },
  done: { en: 'Taken', uk: 'Взято', ru: 'Взято' },
  failed: { en: 'Failed', uk: 'Не вдалося', ru: 'Не удалось' },
});
