import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Share “{title}”', uk: 'Поділитися «{title}»', ru: 'Поделиться «{title}»' },
  about: {
    en: 'Whoever is named here sees this one record, though their role does not lead to it. It stays its owner’s.',
    uk: 'Названі тут бачать цей один запис, хоча їхня роль до нього не веде. Власник лишається той самий.',
    ru: 'Названные здесь видят эту одну запись, хотя их роль к ней не ведёт. Владелец остаётся прежним.',
  },
  titleMany: {
    en: two('Share {count} record', 'Share {count} records'),
    uk: three('Поділитися: {count} запис', 'Поділитися: {count} записи', 'Поділитися: {count} записів'),
    ru: three('Поделиться: {count} запись', 'Поделиться: {count} записи', 'Поделиться: {count} записей'),
  },
  aboutMany: {
    en: 'Whoever is named here sees these records, though their role does not lead to them. It can be undone as one step.',
    uk: 'Названі тут бачать ці записи, хоча їхня роль до них не веде. Скасовується одним кроком.',
    ru: 'Названные здесь видят эти записи, хотя их роль к ним не ведёт. Отменяется одним шагом.',
  },
  end: { en: 'Stop sharing', uk: 'Припинити доступ', ru: 'Прекратить доступ' },
  who: { en: 'Person or team', uk: 'Людина або команда', ru: 'Человек или команда' },
  whoHint: { en: 'Begin to type a name', uk: 'Почніть вводити імʼя', ru: 'Начните вводить имя' },
  people: { en: 'People', uk: 'Люди', ru: 'Люди' },
  teams: { en: 'Teams', uk: 'Команди', ru: 'Команды' },
  team: { en: 'team with its sub-teams', uk: 'команда з підкомандами', ru: 'команда с подкомандами' },
  nobody: { en: 'Nobody of that name', uk: 'Нікого з таким імʼям', ru: 'Никого с таким именем' },
  level: { en: 'What {name} may do', uk: 'Що може {name}', ru: 'Что может {name}' },
  levelNew: { en: 'May', uk: 'Може', ru: 'Может' },
  read: { en: 'see it', uk: 'бачити', ru: 'видеть' },
  edit: { en: 'see and change it', uk: 'бачити й змінювати', ru: 'видеть и изменять' },
  share: { en: 'Share', uk: 'Поділитися', ru: 'Поделиться' },
  shared: { en: 'Shared with {name}', uk: '{name} тепер бачить запис', ru: '{name} теперь видит запись' },
  changed: { en: 'Changed for {name}', uk: 'Змінено: {name}', ru: 'Изменено: {name}' },
  close: {
    en: 'No longer share with {name}',
    uk: 'Більше не ділитися: {name}',
    ru: 'Больше не делиться: {name}',
  },
  closed: {
    en: 'No longer shared with {name}',
    uk: '{name} більше не бачить запис',
    ru: '{name} больше не видит запись',
  },
  by: { en: 'by {name}, {when}', uk: 'відкриває {name}, {when}', ru: 'открывает {name}, {when}' },
  none: {
    en: 'Nobody yet: only those whose roles lead here see it.',
    uk: 'Ще ні з ким: бачать лише ті, кого веде сюди роль.',
    ru: 'Пока ни с кем: видят лишь те, кого ведёт сюда роль.',
  },
});
