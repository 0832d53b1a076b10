export { guessLanguage, isLanguage, type Language, languageNames, languages } from './language';
export { type Locale, LocaleContext, useLocale } from './locale';
export { type Message, messages, say, sayLabel, three, two, type Values } from './messages';
export { useLabel, useText } from './useText';
export { rememberLanguage, useVisitorLanguage } from './visitor';
