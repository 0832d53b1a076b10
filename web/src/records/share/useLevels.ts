import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** How far a record may be opened, for a choice. */
export function useLevels(): { value: string; label: string }[] {
  const t = useText(texts);
  return [
    { value: 'read', label: t('read') },
    { value: 'edit', label: t('edit') },
  ];
}
