import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Sign-in by another service', uk: 'Вхід через інший сервіс', ru: 'Вход через другой сервис' },
  about: {
    en: 'Colleagues sign in with their Google, Microsoft, Keycloak or any other account that speaks OpenID Connect.',
    uk: 'Колеги входять з обліковим записом Google, Microsoft, Keycloak чи будь-яким іншим, що знає OpenID Connect.',
    ru: 'Коллеги входят с учётной записью Google, Microsoft, Keycloak или любой другой, знающей OpenID Connect.',
  },
  add: { en: 'Add a service', uk: 'Додати сервіс', ru: 'Добавить сервис' },
  none: { en: 'No service yet', uk: 'Сервісів поки немає', ru: 'Сервисов пока нет' },
  noneText: {
    en: 'Register Dotyk there as a web application first; it gives you a client id and a secret.',
    uk: 'Спершу зареєструйте там Дотик як вебзастосунок; сервіс дасть ідентифікатор клієнта й секрет.',
    ru: 'Сначала зарегистрируйте там Дотык как веб-приложение; сервис даст идентификатор клиента и секрет.',
  },
  off: { en: 'Off', uk: 'Вимкнено', ru: 'Отключено' },
  edit: { en: 'Edit', uk: 'Змінити', ru: 'Изменить' },
  remove: { en: 'Remove', uk: 'Вилучити', ru: 'Удалить' },
  removed: { en: 'The service is removed', uk: 'Сервіс вилучено', ru: 'Сервис удалён' },
  removeTitle: { en: 'Remove “{name}”?', uk: 'Вилучити «{name}»?', ru: 'Удалить «{name}»?' },
  removeText: {
    en: 'Nobody signs in by it any more. People who have no password need a link to a new one.',
    uk: 'Через нього більше ніхто не ввійде. Людям без пароля потрібне буде посилання на новий.',
    ru: 'Через него больше никто не войдёт. Людям без пароля понадобится ссылка на новый.',
  },
  callback: { en: 'Redirect address', uk: 'Адреса повернення', ru: 'Адрес возврата' },
  callbackText: {
    en: 'Allow this address at {name} as the redirect URI of Dotyk.',
    uk: 'Дозвольте в {name} цю адресу як redirect URI Дотику.',
    ru: 'Разрешите в {name} этот адрес как redirect URI Дотыка.',
  },
  name: { en: 'Name', uk: 'Назва', ru: 'Название' },
  nameHint: {
    en: 'As the button on the sign-in page calls it',
    uk: 'Як її називає кнопка на сторінці входу',
    ru: 'Как её называет кнопка на странице входа',
  },
  issuer: { en: 'Issuer', uk: 'Видавець (issuer)', ru: 'Издатель (issuer)' },
  clientId: { en: 'Client id', uk: 'Ідентифікатор клієнта', ru: 'Идентификатор клиента' },
  clientSecret: { en: 'Client secret', uk: 'Секрет клієнта', ru: 'Секрет клиента' },
  secretKept: {
    en: 'Leave it empty to keep the one there is',
    uk: 'Залиште порожнім, щоб лишити наявний',
    ru: 'Оставьте пустым, чтобы сохранить имеющийся',
  },
  domains: { en: 'Allowed domains', uk: 'Дозволені домени', ru: 'Разрешённые домены' },
  domainsHint: {
    en: 'Of e-mail addresses; empty lets in every one',
    uk: 'Адрес електронної пошти; порожньо — будь-які',
    ru: 'Адресов электронной почты; пусто — любые',
  },
  links: {
    en: 'Know people by their e-mail address',
    uk: 'Впізнавати людей за поштою',
    ru: 'Узнавать людей по почте',
  },
  linksHint: {
    en: 'Whoever has the same confirmed address is the same person',
    uk: 'Хто має ту саму підтверджену адресу, той і та сама людина',
    ru: 'У кого тот же подтверждённый адрес, тот и тот же человек',
  },
  makes: { en: 'Let new people in', uk: 'Впускати нових людей', ru: 'Впускать новых людей' },
  makesHint: {
    en: 'Whoever is not here yet is added at the first sign-in',
    uk: 'Кого тут ще немає, додається за першого входу',
    ru: 'Кого здесь ещё нет, добавляется при первом входе',
  },
  role: { en: 'Role of new people', uk: 'Роль нових людей', ru: 'Роль новых людей' },
  trusts: {
    en: 'Take every address as confirmed',
    uk: 'Вважати кожну адресу підтвердженою',
    ru: 'Считать каждый адрес подтверждённым',
  },
  trustsHint: {
    en: 'Only where the service itself gives people their addresses; Microsoft Entra needs it',
    uk: 'Лише там, де сам сервіс дає людям адреси; потрібно для Microsoft Entra',
    ru: 'Только там, где сам сервис даёт людям адреса; нужно для Microsoft Entra',
  },
  active: { en: 'On the sign-in page', uk: 'На сторінці входу', ru: 'На странице входа' },
  saved: { en: 'The service is saved', uk: 'Сервіс збережено', ru: 'Сервис сохранён' },
});
