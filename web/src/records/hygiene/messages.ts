import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Hygiene: {objects}', uk: 'Порядок: {objects}', ru: 'Порядок: {objects}' },
  about: {
    en: 'What is missing, forgotten or made up. Each figure opens its records, to be fixed one by one or all together.',
    uk: 'Чого бракує, що забуто чи вигадано. Кожна цифра відкриває свої записи: виправте по одному або всі разом.',
    ru: 'Чего не хватает, что забыто или выдумано. Каждая цифра открывает свои записи: исправьте по одной или все вместе.',
  },
  clean: { en: 'All in order', uk: 'Усе в порядку', ru: 'Всё в порядке' },
  none: { en: 'none', uk: 'немає', ru: 'нет' },
  about_n: { en: 'about {count}', uk: 'близько {count}', ru: 'около {count}' },
  few: { en: 'hardly any', uk: 'майже немає', ru: 'почти нет' },
  open: { en: '{name}: open {count}', uk: '{name}: відкрити {count}', ru: '{name}: открыть {count}' },
  fix: { en: 'Fix: {name}', uk: 'Виправити: {name}', ru: 'Исправить: {name}' },
  assign: {
    en: 'Give them to somebody…',
    uk: 'Призначити відповідального…',
    ru: 'Назначить ответственного…',
  },
  assignTitle: {
    en: '{name}: who answers for them ({count})',
    uk: '{name}: хто відповідатиме ({count})',
    ru: '{name}: кто будет отвечать ({count})',
  },
  owner: { en: 'Owner', uk: 'Відповідальний', ru: 'Ответственный' },
  assignDo: { en: 'Assign', uk: 'Призначити', ru: 'Назначить' },
  remove: { en: 'Delete them…', uk: 'Видалити…', ru: 'Удалить…' },
  removeTitle: {
    en: '{name}: delete all ({count})?',
    uk: '{name}: видалити всі ({count})?',
    ru: '{name}: удалить все ({count})?',
  },
  removeDo: { en: 'Delete', uk: 'Видалити', ru: 'Удалить' },
  task: {
    en: 'Make a task for each…',
    uk: 'Створити завдання для кожного…',
    ru: 'Создать задачу по каждой…',
  },
  taskTitle: {
    en: '{name}: a task for each ({count})',
    uk: '{name}: завдання для кожного ({count})',
    ru: '{name}: задача по каждой ({count})',
  },
  taskText: {
    en: 'One task for each record of this list within your rights. All of them can be taken back for thirty days.',
    uk: 'По одному завданню на кожен запис цього списку в межах ваших прав. Усі можна прибрати протягом тридцяти днів.',
    ru: 'По одной задаче на каждую запись этого списка в пределах ваших прав. Все можно убрать в течение тридцати дней.',
  },
  taskName: { en: 'What is to be done', uk: 'Що зробити', ru: 'Что сделать' },
  taskWho: { en: 'By whom', uk: 'Хто виконує', ru: 'Кто выполняет' },
  taskOwner: {
    en: 'The owner of each record',
    uk: 'Відповідальний за кожен запис',
    ru: 'Ответственный за каждую запись',
  },
  taskPerson: { en: 'One person for all', uk: 'Одна людина для всіх', ru: 'Один человек для всех' },
  taskAssignee: { en: 'Assignee', uk: 'Виконавець', ru: 'Исполнитель' },
  taskDays: { en: 'Due in days', uk: 'Термін, днів', ru: 'Срок, дней' },
  taskDaysHint: {
    en: '0 is today; left empty, they have no term.',
    uk: '0 — сьогодні; порожнє — без терміну.',
    ru: '0 — сегодня; пустое — без срока.',
  },
  taskDo: { en: 'Make tasks', uk: 'Створити завдання', ru: 'Создать задачи' },
  likely: { en: 'Likely duplicates', uk: 'Імовірні дублікати', ru: 'Вероятные дубликаты' },
  likelyWhy: {
    en: 'Groups of records at least 90 % alike',
    uk: 'Групи записів, схожих щонайменше на 90 %',
    ru: 'Группы записей, схожих не менее чем на 90 %',
  },
  fixText: {
    en: 'All records of this list within your rights, as they are now. It can be undone for thirty days.',
    uk: 'Усі записи цього списку в межах ваших прав, якими вони є зараз. Це можна скасувати протягом тридцяти днів.',
    ru: 'Все записи этого списка в пределах ваших прав, какие они сейчас. Это можно отменить в течение тридцати дней.',
  },
  fields: {
    en: 'How well fields are filled',
    uk: 'Наскільки заповнені поля',
    ru: 'Насколько заполнены поля',
  },
  lookedAt: {
    en: two('In the record changed last', 'In the {count} records changed last'),
    uk: three(
      'У {count} останньому зміненому записі',
      'У {count} останніх змінених записах',
      'У {count} останніх змінених записах',
    ),
    ru: three(
      'В {count} последней изменённой записи',
      'В {count} последних изменённых записях',
      'В {count} последних изменённых записях',
    ),
  },
  people: { en: 'By whose records they are', uk: 'За відповідальними', ru: 'По ответственным' },
  records: {
    en: two('{count} record', '{count} records'),
    uk: three('{count} запис', '{count} записи', '{count} записів'),
    ru: three('{count} запись', '{count} записи', '{count} записей'),
  },
  withoutIt: { en: 'Records without: {field}', uk: 'Записи без: {field}', ru: 'Записи без: {field}' },
  empty: { en: 'There are no records yet', uk: 'Записів ще немає', ru: 'Записей ещё нет' },
});
