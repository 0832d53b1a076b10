export const languages = ['en', 'uk', 'ru'] as const;

export type Language = (typeof languages)[number];

/** What a person calls their language. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  uk: 'Українська',
  ru: 'Русский',
};

export function isLanguage(value: unknown): value is Language {
  return languages.includes(value as Language);
}

/** The first of the browser's languages that we speak, else English. */
export function guessLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.slice(0, 2).toLowerCase();
    if (isLanguage(base)) return base;
  }
  return 'en';
}
