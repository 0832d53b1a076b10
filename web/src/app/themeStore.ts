import { localStorageColorSchemeManager } from '@mantine/core';

/** Under the same name that public/theme.js reads before the first paint. */
export const themeStore = localStorageColorSchemeManager({ key: 'theme' });
