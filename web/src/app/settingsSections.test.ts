import { describe, expect, it } from 'vitest';
import { allSections, found } from '@/features/accounts/sections';
import { languages } from '@/lib/i18n';
import { furtherSections } from './settingsSections';

const sections = allSections(furtherSections);

/** What people type who want it, in English, Ukrainian and Russian. */
const asked: Record<string, [string, string, string][]> = {
  profile: [
    ['change password', 'змінити пароль', 'сменить пароль'],
    ['dark mode', 'темна тема', 'тёмная тема'],
    ['language', 'мову', 'язык'],
  ],
  security: [
    ['two-factor', 'двофакторна', 'двухфакторная'],
    ['2fa', '2fa', '2fa'],
    ['passkey', 'відбиток', 'отпечаток'],
    ['backup codes', 'коди відновлення', 'коды восстановления'],
  ],
  sessions: [
    ['log out', 'вийти', 'выйти'],
    ['devices', 'пристрої', 'устройства'],
  ],
  keys: [['token', 'токени', 'токены']],
  company: [
    ['time zone', 'часовий пояс', 'часовой пояс'],
    ['base currency', 'основна валюта', 'основная валюта'],
    ['country', 'країна', 'страну'],
  ],
  people: [
    ['invite', 'запросити', 'пригласить'],
    ['add user', 'користувачі', 'пользователи'],
    ['employees', 'співробітники', 'сотрудники'],
  ],
  teams: [['departments', 'відділи', 'отделы']],
  roles: [
    ['permissions', 'права', 'права'],
    ['access', 'доступ', 'доступ'],
    ['hide field', 'хто бачить', 'кто видит'],
  ],
  'service-accounts': [['website form', 'форма сайту', 'форма сайта']],
  identity: [
    ['google', 'google', 'google'],
    ['sso', 'sso', 'sso'],
  ],
  audit: [
    ['who changed', 'аудит', 'аудит'],
    ['log', 'журнал', 'журнал'],
  ],
  pipelines: [
    ['stages', 'етап', 'этап'],
    ['sales funnel', 'воронку', 'воронку'],
  ],
  objects: [['custom object', 'договори', 'договоры']],
  fields: [
    ['custom fields', 'поля', 'поля'],
    ['dropdown', 'нове поле', 'колонка'],
  ],
  layouts: [['page layout', 'картка', 'карточка']],
  configuration: [['template', 'шаблон', 'шаблон']],
  tags: [['labels', 'мітки', 'метки']],
  shares: [['sharing', 'поділитися', 'поделиться']],
  changes: [['undo', 'скасувати', 'отменить']],
  currencies: [
    ['exchange rate', 'курси валют', 'курсы валют'],
    ['dollar', 'долар', 'доллар'],
  ],
  distribution: [['round robin', 'розподіл лідів', 'распределение']],
  'talk-words': [
    ['stop words', 'оператор', 'оператор'],
    ['chat bot', 'чат', 'чат'],
  ],
  webhooks: [['webhook', 'вебхук', 'вебхук']],
};

const rows = Object.entries(asked).flatMap(([name, words]) =>
  words.flatMap((each) => languages.map((language, at) => [each[at] ?? '', language, name] as const)),
);

describe('the settings are found by the words of those who look', () => {
  it.each(rows)('%s (%s) leads to %s', (words, language, name) => {
    expect(found(sections, words, language).map((each) => each.name)).toContain(name);
  });

  it.each(sections.flatMap((section) => languages.map((language) => [section, language] as const)))(
    'each part by its own name',
    (section, language) => {
      expect(found(sections, section.title[language], language)).toContain(section);
      expect(section.words[language].split(' ').length).toBeGreaterThan(3);
    },
  );

  it('nothing is found by what is not there', () => {
    expect(found(sections, 'zzzz', 'en')).toEqual([]);
  });

  it('whatever apostrophe is typed', () => {
    expect(found(sections, "об'єкти", 'uk').map((each) => each.name)).toContain('objects');
  });
});
