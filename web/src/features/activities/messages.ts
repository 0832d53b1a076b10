import { messages } from '@/lib/i18n';

export const texts = messages({
  myDay: { en: 'My day', uk: 'Мій день', ru: 'Мой день' },
  overdue: { en: 'Overdue', uk: 'Прострочено', ru: 'Просрочено' },
  today: { en: 'Today', uk: 'Сьогодні', ru: 'Сегодня' },
  noDue: { en: 'No date', uk: 'Без терміну', ru: 'Без срока' },
  meetings: { en: 'Meetings today', uk: 'Зустрічі сьогодні', ru: 'Встречи сегодня' },
  complete: { en: 'Complete {task}', uk: 'Виконати: {task}', ru: 'Выполнить: {task}' },
  completed: { en: 'Done: {task}', uk: 'Виконано: {task}', ru: 'Выполнено: {task}' },
  markDone: { en: 'Done', uk: 'Виконано', ru: 'Выполнено' },
  undo: { en: 'Undo', uk: 'Скасувати', ru: 'Отменить' },
  freeTitle: { en: 'Nothing is waiting for you', uk: 'На вас нічого не чекає', ru: 'Вас ничего не ждёт' },
  freeText: {
    en: 'Tasks and meetings of the day appear here.',
    uk: 'Тут зʼявляться завдання і зустрічі дня.',
    ru: 'Здесь появятся задачи и встречи дня.',
  },
  newTask: { en: 'New task', uk: 'Нове завдання', ru: 'Новая задача' },
  all: { en: 'Show all', uk: 'Показати всі', ru: 'Показать все' },
  tomorrow: { en: 'Put off to tomorrow', uk: 'Перенести на завтра', ru: 'Перенести на завтра' },
  putOff: {
    en: '{task}: put off to tomorrow',
    uk: '{task}: перенесено на завтра',
    ru: '{task}: перенесено на завтра',
  },
});
