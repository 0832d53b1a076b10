export { type Language, languageNames, languages } from './language';
export { type Locale, LocaleContext, useLocale } from './locale';
export { messages, say, three, two } from './messages';
export { useLabel, useText } from './useText';
export { rememberLanguage, useVisitorLanguage } from './visitor';
