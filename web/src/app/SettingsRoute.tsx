import { SettingsPage } from '@/features/accounts/SettingsPage';
import { furtherSections } from './settingsSections';

/** The settings with the parts that the subjects add to them. */
export function SettingsRoute() {
  return <SettingsPage further={furtherSections} />;
}
