import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { languages } from './language';
import { type Message, messages, say, three, two, type Wording } from './messages';

const source = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.test.ts'))
  .map((name) => join(source, name));
const texts = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const modules = import.meta.glob<Record<string, Record<string, Message>>>('/src/**/messages.ts', {
  eager: true,
});

const folders = Object.entries(modules)
  .filter(([path]) => !path.startsWith('/src/lib/'))
  .map(([path, exported]) => ({
    path: join(source, relative('/src', path)),
    messages: Object.assign({}, ...Object.values(exported)) as Record<string, Message>,
  }));

/** The files that import a messages module, whichever way they write its path. */
function readersOf(path: string): string[] {
  return [...texts].flatMap(([file, text]) => {
    const imports = [...text.matchAll(/from '([^']*\/messages)'/g)].map(([, name = '']) =>
      name.startsWith('@/') ? join(source, name.slice(2)) : resolve(dirname(file), name),
    );
    return imports.includes(path.replace(/\.ts$/, '')) ? [text] : [];
  });
}

function forms(wording: Wording): string[] {
  return typeof wording === 'string' ? [wording] : Object.values(wording);
}

function places(wording: Wording): string[] {
  return [...new Set(forms(wording).flatMap((form) => form.match(/\{\w+\}/g) ?? []))].sort();
}

describe.each(folders)('the texts of $path', ({ path, messages: own }) => {
  const read = readersOf(path).join('\n');

  it.each(Object.entries(own))(
    '%s is there in every language, with the same places to fill',
    (_key, message) => {
      for (const language of languages) {
        expect(forms(message[language]).every((form) => form.trim().length > 0)).toBe(true);
        expect(places(message[language])).toEqual(places(message.en));
      }
    },
  );

  // words.ts holds tables whose keys are values of the interface; they are read whole.
  it.skipIf(path.endsWith('words.ts'))('are all used', () => {
    const isLookedUp = (key: string) => new RegExp(`['"]${key}['"]`).test(read);
    expect(Object.keys(own).filter((key) => !isLookedUp(key))).toEqual([]);
  });

  it('write the plural in the forms of each language', () => {
    for (const { en, uk, ru } of Object.values(own)) {
      if (typeof en === 'string') continue;
      expect(Object.keys(en).sort()).toEqual(['one', 'other']);
      expect(Object.keys(uk).sort()).toEqual(['few', 'many', 'one', 'other']);
      expect(Object.keys(ru).sort()).toEqual(['few', 'many', 'one', 'other']);
    }
  });
});

describe('say', () => {
  const { deals, hello } = messages({
    deals: {
      en: two('{count} deal', '{count} deals'),
      uk: three('{count} угода', '{count} угоди', '{count} угод'),
      ru: three('{count} сделка', '{count} сделки', '{count} сделок'),
    },
    hello: { en: 'Hello, {name}', uk: 'Вітаю, {name}', ru: 'Здравствуйте, {name}' },
  });

  it.each([
    ['en', 1, '1 deal'],
    ['en', 2, '2 deals'],
    ['uk', 1, '1 угода'],
    ['uk', 3, '3 угоди'],
    ['uk', 11, '11 угод'],
    ['uk', 21, '21 угода'],
    ['ru', 4, '4 сделки'],
    ['ru', 12, '12 сделок'],
  ] as const)('in %s counts %d as "%s"', (language, count, expected) => {
    expect(say(deals, language, { count })).toBe(expected);
  });

  it('leaves a place that has no value as it is', () => {
    expect(say(hello, 'uk', { name: 'Олено' })).toBe('Вітаю, Олено');
    expect(say(hello, 'en')).toBe('Hello, {name}');
  });
});
