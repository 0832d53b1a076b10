import { MantineThemeProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** Where toasts appear, their closing cross named in the reader's language. */
export function Toasts() {
  const t = useText(texts);
  const theme = useMemo(() => {
    const closeButtonProps = { 'aria-label': t('close') };
    return { components: { Notification: { defaultProps: { closeButtonProps } } } };
  }, [t]);
  return (
    <MantineThemeProvider theme={theme}>
      <Notifications position="bottom-left" zIndex={400} limit={3} />
    </MantineThemeProvider>
  );
}
