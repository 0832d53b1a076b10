import type { Language } from '@/lib/i18n';

let language: Language = 'en';

/** The language in which the server words its answers, and we what it has no words for. */
export function speak(chosen: Language): void {
  language = chosen;
}

export function spoken(): Language {
  return language;
}
