import type { SettingsSection } from '@/features/accounts/sections';

/** The one page where the subjects' own parts of the settings meet. */
export const furtherSections: SettingsSection[] = [];
