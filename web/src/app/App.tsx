import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Toasts } from '@/design/Toasts';
import { theme } from '@/design/theme';
import { LocaleGate } from './LocaleGate';
import { queryClient } from './queryClient';
import { router } from './router';
import { themeStore } from './themeStore';

export function App() {
  return (
    <MantineProvider theme={theme} colorSchemeManager={themeStore} defaultColorScheme="auto">
      <QueryClientProvider client={queryClient}>
        <LocaleGate>
          <Toasts />
          <RouterProvider router={router} />
        </LocaleGate>
      </QueryClientProvider>
    </MantineProvider>
  );
}
