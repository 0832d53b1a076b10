import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  back: { en: 'Automation', uk: 'Автоматизація', ru: 'Автоматизация' },
  build: { en: 'Build', uk: 'Будова', ru: 'Устройство' },
  try: { en: 'Try', uk: 'Перевірити', ru: 'Проверить' },
  talk: { en: 'Talk to it', uk: 'Поговорити', ru: 'Поговорить' },
  versions: { en: 'Versions', uk: 'Версії', ru: 'Версии' },
  runs: { en: 'Runs', uk: 'Проходи', ru: 'Проходы' },
  name: { en: 'Name of the flow', uk: 'Назва сценарію', ru: 'Название сценария' },
  renamed: { en: 'Renamed: {name}', uk: 'Перейменовано: {name}', ru: 'Переименован: {name}' },
  switchOn: { en: 'Switch on', uk: 'Увімкнути', ru: 'Включить' },
  putIntoEffect: { en: 'Put into effect', uk: 'Ввести в дію', ru: 'Ввести в действие' },
  pause: { en: 'Pause', uk: 'Призупинити', ru: 'Приостановить' },
  giveUp: { en: 'Give up the changes', uk: 'Відмовитися від змін', ru: 'Отказаться от изменений' },
  givenUp: { en: 'The changes are given up', uk: 'Зміни відкинуто', ru: 'Изменения отброшены' },
  sendIn: {
    en: 'Send all matching records in',
    uk: 'Надіслати всі відповідні записи',
    ru: 'Отправить все подходящие записи',
  },
  sent: {
    en: two('{count} record is sent in', '{count} records are sent in'),
    uk: three('Надіслано {count} запис', 'Надіслано {count} записи', 'Надіслано {count} записів'),
    ru: three('Отправлена {count} запись', 'Отправлены {count} записи', 'Отправлено {count} записей'),
  },
  more: { en: 'More about this flow', uk: 'Більше про цей сценарій', ru: 'Больше об этом сценарии' },
  isOn: { en: 'On: {name}', uk: 'Увімкнено: {name}', ru: 'Включён: {name}' },
  isPaused: { en: 'Paused: {name}', uk: 'Призупинено: {name}', ru: 'Приостановлен: {name}' },
  mend: {
    en: 'First mend what is marked red.',
    uk: 'Спершу виправте позначене червоним.',
    ru: 'Сначала исправьте отмеченное красным.',
  },
  stoppedHead: { en: 'This flow was stopped', uk: 'Цей сценарій зупинено', ru: 'Этот сценарий остановлен' },
  toStep: { en: 'To the place', uk: 'До місця', ru: 'К месту' },
  version: { en: 'version {number}', uk: 'версія {number}', ru: 'версия {number}' },
  drafted: { en: 'changes not in effect', uk: 'зміни ще не діють', ru: 'изменения ещё не действуют' },
  goOn: {
    en: two(
      '{count} record is on its way through the version before. What becomes of it?',
      '{count} records are on their way through the version before. What becomes of them?',
    ),
    uk: three(
      '{count} запис іде попередньою версією. Що з ним буде?',
      '{count} записи йдуть попередньою версією. Що з ними буде?',
      '{count} записів ідуть попередньою версією. Що з ними буде?',
    ),
    ru: three(
      '{count} запись идёт по прежней версии. Что с ней будет?',
      '{count} записи идут по прежней версии. Что с ними будет?',
      '{count} записей идут по прежней версии. Что с ними будет?',
    ),
  },
  stay: { en: 'They finish as they began', uk: 'Закінчать, як почали', ru: 'Закончат, как начали' },
  move: {
    en: 'They go on by the new version, where their next step is the same in both',
    uk: 'Підуть далі новою версією, якщо їхній наступний крок однаковий в обох',
    ru: 'Пойдут дальше по новой версии, если их следующий шаг одинаков в обеих',
  },
  stop: { en: 'They stop where they are', uk: 'Зупиняться там, де є', ru: 'Остановятся там, где есть' },
  goneObject: {
    en: 'The object of this flow is no more, or you may not see it.',
    uk: 'Об’єкта цього сценарію немає, або вам його не видно.',
    ru: 'Объекта этого сценария нет, или вам его не видно.',
  },
});
