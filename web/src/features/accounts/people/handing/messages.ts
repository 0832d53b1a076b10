import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  menu: { en: 'Hand over everything…', uk: 'Передати все…', ru: 'Передать всё…' },
  title: { en: 'Hand over everything of {name}', uk: 'Передати все: {name}', ru: 'Передать всё: {name}' },
  text: {
    en: 'Records they own or are named in, and all else that needs somebody. It can be undone as one step.',
    uk: 'Записи, якими людина володіє або де її названо, й усе інше, за що хтось має відповідати. Скасовується одним кроком.',
    ru: 'Записи, которыми человек владеет или где он назван, и всё остальное, за что кто-то должен отвечать. Отменяется одним шагом.',
  },
  unfit: {
    en: 'May not change them: {names}',
    uk: 'Без права змінювати: {names}',
    ru: 'Без права изменять: {names}',
  },
  to: { en: 'To whom', uk: 'Кому', ru: 'Кому' },
  toHint: {
    en: 'Among several it is divided evenly.',
    uk: 'Між кількома людьми ділиться порівну.',
    ru: 'Между несколькими людьми делится поровну.',
  },
  toHintLeaving: {
    en: 'Without a choice it stays with them. Among several it is divided evenly.',
    uk: 'Без вибору все лишиться на цій людині. Між кількома людьми ділиться порівну.',
    ru: 'Без выбора всё останется за этим человеком. Между несколькими людьми делится поровну.',
  },
  what: { en: 'What', uk: 'Що', ru: 'Что' },
  count: { en: 'How many', uk: 'Скільки', ru: 'Сколько' },
  whom: { en: 'To', uk: 'Кому', ru: 'Кому' },
  whomOf: { en: '{what}: to whom', uk: '{what}: кому', ru: '{what}: кому' },
  evenly: { en: 'As above', uk: 'Як вище', ru: 'Как выше' },
  stays: { en: 'Stays', uk: 'Лишається', ru: 'Остаётся' },
  mayNot: {
    en: 'You have no right to give this',
    uk: 'Ви не маєте права це передавати',
    ru: 'У вас нет права это передавать',
  },
  finished: {
    en: 'What is finished too: won and lost deals, tasks that are done',
    uk: 'І завершене: виграні та програні угоди, виконані завдання',
    ru: 'И завершённое: выигранные и проигранные сделки, выполненные задачи',
  },
  nothing: {
    en: 'There is nothing to hand over.',
    uk: 'Передавати нічого.',
    ru: 'Передавать нечего.',
  },
  keys: {
    en: two(
      '{count} key stays theirs: programs with it stop when they are let in no more.',
      '{count} keys stay theirs: programs with them stop when they are let in no more.',
    ),
    uk: three(
      '{count} ключ лишається за людиною: програми з ним зупиняться, коли її доступ закриють.',
      '{count} ключі лишаються за людиною: програми з ними зупиняться, коли її доступ закриють.',
      '{count} ключів лишаються за людиною: програми з ними зупиняться, коли її доступ закриють.',
    ),
    ru: three(
      '{count} ключ остаётся за человеком: программы с ним остановятся, когда доступ закроют.',
      '{count} ключа остаются за человеком: программы с ними остановятся, когда доступ закроют.',
      '{count} ключей остаются за человеком: программы с ними остановятся, когда доступ закроют.',
    ),
  },
  named_in_flows: {
    en: two(
      '{count} flow names them in its steps: change it there.',
      '{count} flows name them in their steps: change it there.',
    ),
    uk: three(
      '{count} сценарій називає людину у своїх кроках: змініть це в ньому.',
      '{count} сценарії називають людину у своїх кроках: змініть це в них.',
      '{count} сценаріїв називають людину у своїх кроках: змініть це в них.',
    ),
    ru: three(
      '{count} сценарий называет человека в своих шагах: измените это в нём.',
      '{count} сценария называют человека в своих шагах: измените это в них.',
      '{count} сценариев называют человека в своих шагах: измените это в них.',
    ),
  },
  hand: {
    en: two('Hand over {count}', 'Hand over {count}'),
    uk: three('Передати {count}', 'Передати {count}', 'Передати {count}'),
    ru: three('Передать {count}', 'Передать {count}', 'Передать {count}'),
  },
});
