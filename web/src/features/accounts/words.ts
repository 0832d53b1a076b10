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
      en: 'name language time zone theme dark light password change email',
      uk: "ім'я імʼя мова часовий пояс тема темна світла пароль змінити пошта",
      ru: 'имя язык часовой пояс тема тёмная светлая пароль сменить почта',
    },
  }),
  security: messages({
    title: { en: 'Sign-in security', uk: 'Безпека входу', ru: 'Безопасность входа' },
    words: {
      en: 'second step factor two-factor 2fa totp authenticator app codes recovery passkey fingerprint key',
      uk: 'другий крок фактор двофакторна 2fa totp застосунок коди відновлення ключ доступу відбиток',
      ru: 'второй шаг фактор двухфакторная 2fa totp приложение коды восстановления ключ доступа отпечаток',
    },
  }),
  sessions: messages({
    title: { en: 'Sessions', uk: 'Сеанси', ru: 'Сеансы' },
    words: {
      en: 'browsers devices sign out everywhere',
      uk: 'браузери пристрої вийти всюди',
      ru: 'браузеры устройства выйти везде',
    },
  }),
  keys: messages({
    title: { en: 'API keys', uk: 'Ключі API', ru: 'Ключи API' },
    words: {
      en: 'token program integration',
      uk: 'токен програма інтеграція',
      ru: 'токен программа интеграция',
    },
  }),
  company: messages({
    title: { en: 'Company', uk: 'Компанія', ru: 'Компания' },
    words: {
      en: 'name country language time zone base currency',
      uk: 'назва країна мова часовий пояс основна валюта',
      ru: 'название страна язык часовой пояс основная валюта',
    },
  }),
  people: messages({
    title: { en: 'People', uk: 'Люди', ru: 'Люди' },
    words: {
      en: 'invite colleague user employee deactivate dismiss hand over password link roles',
      uk: 'запросити колега користувач співробітник деактивувати звільнити передати пароль посилання ролі',
      ru: 'пригласить коллега пользователь сотрудник отключить уволить передать пароль ссылка роли',
    },
  }),
  teams: messages({
    title: { en: 'Teams', uk: 'Команди', ru: 'Команды' },
    words: {
      en: 'department sub-team tree members',
      uk: 'відділ підкоманда дерево учасники',
      ru: 'отдел подкоманда дерево участники',
    },
  }),
  roles: messages({
    title: { en: 'Roles', uk: 'Ролі', ru: 'Роли' },
    words: {
      en: 'rights permissions access matrix fields hidden read only see as capabilities',
      uk: 'права доступ дозволи матриця поля приховані лише перегляд очима можливості',
      ru: 'права доступ разрешения матрица поля скрытые только просмотр глазами возможности',
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
      en: 'sso single sign-on oidc openid google microsoft entra keycloak provider',
      uk: 'sso єдиний вхід oidc openid google microsoft entra keycloak провайдер',
      ru: 'sso единый вход oidc openid google microsoft entra keycloak провайдер',
    },
  }),
  audit: messages({
    title: { en: 'Audit log', uk: 'Журнал безпеки', ru: 'Журнал безопасности' },
    words: {
      en: 'security history who signed in changed rights ip export csv',
      uk: 'безпека історія хто входив змінював права експорт csv',
      ru: 'безопасность история кто входил менял права экспорт csv',
    },
  }),
};
