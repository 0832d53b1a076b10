import { MantineThemeProvider } from '@mantine/core';
import { DatesProvider } from '@mantine/dates';
import { useMemo } from 'react';
import 'dayjs/locale/ru';
import 'dayjs/locale/uk';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';

/** Calendars below it speak the reader's language and begin on Monday. Apart from the start: calendars are heavy. */
export function DateWords({ children }: { children: React.ReactNode }) {
  const { language } = useLocale();
  const theme = useWords();
  return (
    <DatesProvider settings={{ locale: language, firstDayOfWeek: 1 }}>
      <MantineThemeProvider theme={theme}>{children}</MantineThemeProvider>
    </DatesProvider>
  );
}

/** What the buttons of calendars are called for those who do not see their arrows and crosses. */
function useWords() {
  const t = useText(texts);
  return useMemo(() => {
    const ariaLabels = {
      previousMonth: t('previousMonth'),
      nextMonth: t('nextMonth'),
      previousYear: t('previousYear'),
      nextYear: t('nextYear'),
      previousDecade: t('previousDecade'),
      nextDecade: t('nextDecade'),
    };
    const usual = { ariaLabels, clearButtonProps: { 'aria-label': t('clear') } };
    const time = {
      timePickerProps: { hoursInputLabel: t('hours'), minutesInputLabel: t('minutes') },
      submitButtonProps: { 'aria-label': t('chooseTime') },
    };
    return {
      components: {
        DateInput: { defaultProps: usual },
        DatePickerInput: { defaultProps: usual },
        DatePicker: { defaultProps: { ariaLabels } },
        DateTimePicker: { defaultProps: { ...usual, ...time } },
      },
    };
  }, [t]);
}
