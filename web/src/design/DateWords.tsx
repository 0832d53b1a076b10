import { DatesProvider } from '@mantine/dates';
import 'dayjs/locale/ru';
import 'dayjs/locale/uk';
import { useLocale } from '@/lib/i18n';

/** Calendars below it speak the reader's language and begin on Monday. Apart from the start: calendars are heavy. */
export function DateWords({ children }: { children: React.ReactNode }) {
  const { language } = useLocale();
  return <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>{children}</DatesProvider>;
}
