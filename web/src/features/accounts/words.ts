import { messages } from '@/lib/i18n';

export const groupTexts = messages({
  mine: { en: 'Mine', uk: 'Моє', ru: 'Моё' },
  company: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
  data: { en: 'Data and sales', uk: 'Дані й продажі', ru: 'Данные и продажи' },
  safety: { en: 'Safety', uk: 'Безпека', ru: 'Безопасность' },
});

/** What each part of the settings is called, and the words by which people look for it. */
export const sectionTexts = {
  profile: messages({
    title: { en: 'Profile', uk: 'Профіль', ru: 'Профиль' },
    words: {
      en: 'name language time zone theme dark light mode appearance password change email',
      uk: "ім'я імʼя мова часовий пояс тема темна світла режим вигляд пароль змінити пошта",
      ru: 'имя язык часовой пояс тема тёмная светлая режим вид пароль сменить почта',
    },
  }),
  security: messages({
    title: { en: 'Sign-in security', uk: 'Безпека входу', ru: 'Безопасность входа' },
    words: {
      en: 'second step factor two-factor two-step verification 2fa totp authenticator app codes backup recovery passkey fingerprint key',
      uk: 'другий крок фактор двофакторна двоетапна перевірка автентифікація 2fa totp застосунок коди відновлення ключ доступу відбиток',
      ru: 'второй шаг фактор двухфакторная двухэтапная проверка аутентификация 2fa totp приложение коды восстановления ключ доступа отпечаток',
    },
  }),
  sessions: messages({
    title: { en: 'Sessions', uk: 'Сеанси', ru: 'Сеансы' },
    words: {
      en: 'browsers devices computers phones signed in sign out log out everywhere',
      uk: 'браузери пристрої компʼютери телефони сесії вийти всюди вихід',
      ru: 'браузеры устройства компьютеры телефоны сессии выйти везде выход',
    },
  }),
  keys: messages({
    title: { en: 'API keys', uk: 'Ключі API', ru: 'Ключи API' },
    words: {
      en: 'token secret program script integration access',
      uk: 'токен секрет програма скрипт інтеграція доступ апі',
      ru: 'токен секрет программа скрипт интеграция доступ апи',
    },
  }),
  company: messages({
    title: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
    words: {
      en: 'name firm organisation workspace country language time zone main base currency',
      uk: 'назва фірма організація країна мова часовий пояс основна базова валюта',
      ru: 'название фирма организация страна язык часовой пояс основная базовая валюта',
    },
  }),
  people: messages({
    title: { en: 'People', uk: 'Люди', ru: 'Люди' },
    words: {
      en: 'invite invitation add colleague user employee staff manager deactivate dismiss hand over password link roles',
      uk: 'запросити запрошення додати колега користувач співробітник працівник менеджер деактивувати звільнити передати пароль посилання ролі',
      ru: 'пригласить приглашение добавить коллега пользователь сотрудник работник менеджер отключить уволить передать пароль ссылка роли',
    },
  }),
  teams: messages({
    title: { en: 'Teams', uk: 'Команди', ru: 'Команды' },
    words: {
      en: 'department group branch sub-team tree members structure',
      uk: 'відділ група філія підкоманда дерево учасники структура',
      ru: 'отдел группа филиал подкоманда дерево участники структура',
    },
  }),
  roles: messages({
    title: { en: 'Roles', uk: 'Ролі', ru: 'Роли' },
    words: {
      en: 'rights permissions access who sees what matrix fields hidden hide read only see as capabilities',
      uk: 'права доступ дозволи хто бачить матриця поля приховані сховати лише перегляд очима можливості',
      ru: 'права доступ разрешения кто видит матрица поля скрытые скрыть только просмотр глазами возможности',
    },
  }),
  programs: messages({
    title: { en: 'Service accounts', uk: 'Службові записи', ru: 'Служебные записи' },
    words: {
      en: 'program integration api keys robot website form',
      uk: 'програма інтеграція ключі api робот форма сайт',
      ru: 'программа интеграция ключи api робот форма сайт',
    },
  }),
  identity: messages({
    title: { en: 'Sign-in services', uk: 'Сервіси входу', ru: 'Сервисы входа' },
    words: {
      en: 'sso single sign-on oidc openid google microsoft entra azure keycloak provider log in',
      uk: 'sso єдиний вхід oidc openid google microsoft entra azure keycloak провайдер',
      ru: 'sso единый вход oidc openid google microsoft entra keycloak провайдер',
    },
  }),
  audit: messages({
    title: { en: 'Audit log', uk: 'Журнал безпеки', ru: 'Журнал безопасности' },
    words: {
      en: 'security history log who signed in did what changed rights ip export csv',
      uk: 'безпека історія лог аудит дії хто входив змінював права експорт csv',
      ru: 'безопасность история лог аудит действия кто входил менял права экспорт csv',
    },
  }),
};
