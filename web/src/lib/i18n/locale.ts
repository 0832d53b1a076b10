import { createContext, useContext } from 'react';
import type { Language } from './language';

/** How this person reads: language, time zone, and the money the company counts in. */
export type Locale = { language: Language; timeZone: string; currency: string };

export const LocaleContext = createContext<Locale>({
  language: 'en',
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  currency: 'UAH',
});

export function useLocale(): Locale {
  return useContext(LocaleContext);
}
