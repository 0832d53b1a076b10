import { messages } from '@/lib/i18n';

/** What somebody may do to a record. */
export const verbTexts = messages({
  read: { en: 'sees', uk: 'бачить', ru: 'видит' },
  update: { en: 'changes', uk: 'змінює', ru: 'изменяет' },
  delete: { en: 'deletes', uk: 'видаляє', ru: 'удаляет' },
});

/** How a role leads to a record. */
export const wayTexts = messages({
  own: { en: '{role}: own records', uk: '{role}: власні записи', ru: '{role}: свои записи' },
  team: { en: '{role}: records of the team', uk: '{role}: записи команди', ru: '{role}: записи команды' },
  all: { en: '{role}: all records', uk: '{role}: усі записи', ru: '{role}: все записи' },
});
