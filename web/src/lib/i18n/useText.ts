import { useCallback } from 'react';
import { useLocale } from './locale';
import { type Message, say, sayLabel, type Values } from './messages';

/** `t('key')` of a folder's messages in the reader's language. */
export function useText<T extends Record<string, Message>>(texts: T) {
  const { language } = useLocale();
  return useCallback(
    (key: keyof T & string, values?: Values) => say(texts[key] as Message, language, values),
    [texts, language],
  );
}

/** Chooses the reader's language out of labels that came with data. */
export function useLabel() {
  const { language } = useLocale();
  return useCallback((label: Parameters<typeof sayLabel>[0]) => sayLabel(label, language), [language]);
}
