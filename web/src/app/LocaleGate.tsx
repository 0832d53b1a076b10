import { useMantineColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { meQuery } from '@/api/session';
import { speak } from '@/api/speaking';
import { type Locale, LocaleContext, useVisitorLanguage } from '@/lib/i18n';

/** Gives everything below it the reader's language, time zone and money, and the screen their theme. */
export function LocaleGate({ children }: { children: React.ReactNode }) {
  const { data: me } = useQuery({ ...meQuery, enabled: false });
  const [visitor] = useVisitorLanguage();
  const language = me?.language ?? visitor;
  const timeZone =
    me?.time_zone || me?.workspace.time_zone || Intl.DateTimeFormat().resolvedOptions().timeZone;
  const currency = me?.workspace.currency ?? 'UAH';

  speak(language);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  const { setColorScheme } = useMantineColorScheme();
  const theme = me?.theme;
  // biome-ignore lint/correctness/useExhaustiveDependencies: its setter is a new one whenever the scheme changed, here or elsewhere
  useEffect(() => {
    if (theme) setColorScheme(theme);
  }, [theme]);

  const locale = useMemo<Locale>(() => ({ language, timeZone, currency }), [language, timeZone, currency]);
  return <LocaleContext.Provider value={locale}>{children}</LocaleContext.Provider>;
}
