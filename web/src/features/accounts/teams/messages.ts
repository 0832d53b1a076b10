import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Teams', uk: 'Команди', ru: 'Команды' },
  about: {
    en: 'A team reaches the records of its people and of its sub-teams. Drag a team onto another to put it below.',
    uk: 'Команда бачить записи своїх людей і підкоманд. Перетягніть команду на іншу, щоб підпорядкувати її.',
    ru: 'Команда видит записи своих людей и подкоманд. Перетащите команду на другую, чтобы подчинить её.',
  },
  add: { en: 'New team', uk: 'Нова команда', ru: 'Новая команда' },
  addBelow: { en: 'Add a sub-team', uk: 'Додати підкоманду', ru: 'Добавить подкоманду' },
  name: { en: 'Name', uk: 'Назва', ru: 'Название' },
  parent: { en: 'Part of', uk: 'У складі', ru: 'В составе' },
  head: { en: 'Head', uk: 'Керівник', ru: 'Руководитель' },
  headHint: {
    en: 'Flows turn to them where an owner’s head is meant.',
    uk: 'До нього звертаються сценарії, коли йдеться про керівника відповідального.',
    ru: 'К нему обращаются сценарии, когда речь о руководителе ответственного.',
  },
  top: { en: 'At the top', uk: 'Найвищий рівень', ru: 'Верхний уровень' },
  dropTop: {
    en: 'Drop here to put it at the top',
    uk: 'Відпустіть тут, щоб підняти нагору',
    ru: 'Отпустите здесь, чтобы поднять наверх',
  },
  members: {
    en: two('{count} person', '{count} people'),
    uk: three('{count} людина', '{count} людини', '{count} людей'),
    ru: three('{count} человек', '{count} человека', '{count} человек'),
  },
  showMembers: { en: 'People of {name}', uk: 'Люди: {name}', ru: 'Люди: {name}' },
  addMember: { en: 'Add a person', uk: 'Додати людину', ru: 'Добавить человека' },
  main: { en: 'main team', uk: 'основна команда', ru: 'основная команда' },
  takeOut: { en: 'Take out: {name}', uk: 'Прибрати: {name}', ru: 'Убрать: {name}' },
  joined: { en: 'In the team now: {name}', uk: 'Тепер у команді: {name}', ru: 'Теперь в команде: {name}' },
  left: {
    en: 'Out of the team: {name}',
    uk: 'Більше не в команді: {name}',
    ru: 'Больше не в команде: {name}',
  },
  more: { en: 'More: {name}', uk: 'Більше: {name}', ru: 'Ещё: {name}' },
  edit: { en: 'Rename or move', uk: 'Перейменувати або перемістити', ru: 'Переименовать или переместить' },
  remove: { en: 'Delete', uk: 'Видалити', ru: 'Удалить' },
  removeInUse: {
    en: 'Delete (it has people or sub-teams)',
    uk: 'Видалити (має людей або підкоманди)',
    ru: 'Удалить (есть люди или подкоманды)',
  },
  changed: { en: 'Changed: {name}', uk: 'Змінено: {name}', ru: 'Изменено: {name}' },
  made: { en: 'Added: {name}', uk: 'Додано: {name}', ru: 'Добавлено: {name}' },
  removed: { en: 'Deleted: {name}', uk: 'Видалено: {name}', ru: 'Удалено: {name}' },
  none: { en: 'No teams yet', uk: 'Команд поки немає', ru: 'Команд пока нет' },
  noneText: {
    en: 'Teams let people see each other’s records without seeing everyone’s.',
    uk: 'Команди дають бачити записи одне одного, не відкриваючи всіх.',
    ru: 'Команды дают видеть записи друг друга, не открывая всех.',
  },
});
