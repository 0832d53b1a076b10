import type { Active, Announcements, Over } from '@dnd-kit/core';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** What a screen reader says while a card is carried. */
export function useAnnouncements(titleOf: (column: string) => string): Announcements {
  const t = useText(texts);
  const title = (active: Active) => (active.data.current?.record as RecordData | undefined)?.title ?? '';
  const column = (over: Over | null) => titleOf(String(over?.data.current?.column ?? ''));
  return {
    onDragStart: ({ active }) => t('picked', { title: title(active) }),
    onDragOver: ({ active, over }) =>
      over ? t('over', { title: title(active), column: column(over) }) : undefined,
    onDragEnd: ({ active, over }) =>
      over
        ? t('dropped', { title: title(active), column: column(over) })
        : t('putBack', { title: title(active) }),
    onDragCancel: ({ active }) => t('putBack', { title: title(active) }),
  };
}
