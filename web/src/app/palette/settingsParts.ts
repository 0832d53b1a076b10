import type { Me } from '@/api/session';
import { allSections, found } from '@/features/accounts/sections';
import type { Language } from '@/lib/i18n';
import { furtherSections } from '../settingsSections';

/** The parts of the settings that this person may use and that the words are about. */
export function settingsParts(me: Me, words: string, language: Language) {
  const parts = allSections(furtherSections).filter(({ may }) => may?.(me) ?? true);
  return found(parts, words, language);
}
