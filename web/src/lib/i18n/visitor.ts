import { useSyncExternalStore } from 'react';
import { guessLanguage, isLanguage, type Language } from './language';

const listeners = new Set<() => void>();

function read(): Language {
  const stored = localStorage.getItem('language');
  return isLanguage(stored) ? stored : guessLanguage(navigator.languages);
}

/** The language chosen in this browser: what a person reads before they have signed in. */
export function rememberLanguage(language: Language): void {
  localStorage.setItem('language', language);
  for (const listener of listeners) listener();
}

export function useVisitorLanguage(): [Language, (language: Language) => void] {
  const language = useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
  return [language, rememberLanguage];
}
