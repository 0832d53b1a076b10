import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Lead distribution', uk: 'Розподіл лідів', ru: 'Распределение лидов' },
  about: {
    en: 'A lead that comes without an owner goes to whom the first rule it meets names. Drag rules into order.',
    uk: 'Лід без відповідального отримує той, кого називає перше правило, якому він відповідає. Перетягуйте правила в порядок.',
    ru: 'Лид без ответственного получает тот, кого называет первое подходящее правило. Перетаскивайте правила в порядок.',
  },
  add: { en: 'New rule', uk: 'Нове правило', ru: 'Новое правило' },
  edit: { en: 'Edit: {name}', uk: 'Змінити: {name}', ru: 'Изменить: {name}' },
  remove: { en: 'Delete: {name}', uk: 'Видалити: {name}', ru: 'Удалить: {name}' },
  active: { en: 'In use: {name}', uk: 'Діє: {name}', ru: 'Действует: {name}' },
  name: { en: 'Name', uk: 'Назва', ru: 'Название' },
  which: { en: 'Which leads', uk: 'Які ліди', ru: 'Какие лиды' },
  all: { en: 'All leads', uk: 'Усі ліди', ru: 'Все лиды' },
  choose: { en: 'Choose', uk: 'Обрати', ru: 'Выбрать' },
  users: { en: 'To whom', uk: 'Кому', ru: 'Кому' },
  way: { en: 'How', uk: 'Як', ru: 'Как' },
  inTurn: { en: 'In turn', uk: 'По черзі', ru: 'По очереди' },
  leastLoaded: {
    en: 'To who has fewest open leads',
    uk: 'Тому, у кого найменше відкритих лідів',
    ru: 'Тому, у кого меньше открытых лидов',
  },
  none: { en: 'No rules yet', uk: 'Правил поки немає', ru: 'Правил пока нет' },
  noneText: {
    en: 'Leads from forms and programs stay without an owner until somebody takes them.',
    uk: 'Ліди з форм і програм лишаються без відповідального, доки їх хтось не візьме.',
    ru: 'Лиды из форм и программ остаются без ответственного, пока их кто-то не возьмёт.',
  },
  saved: { en: 'Saved: {name}', uk: 'Збережено: {name}', ru: 'Сохранено: {name}' },
  removed: { en: 'Deleted: {name}', uk: 'Видалено: {name}', ru: 'Удалено: {name}' },
  ordered: { en: 'The order is changed', uk: 'Порядок змінено', ru: 'Порядок изменён' },
});
