import type { Active, Announcements, Over } from '@dnd-kit/core';
import { type BoardData, columnId } from '@/api/board';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** What a screen reader says while a card is carried. */
export function useAnnouncements(board: BoardData): Announcements {
  const t = useText(texts);
  const title = (active: Active) => (active.data.current?.record as RecordData | undefined)?.title ?? '';
  const column = (over: Over | null) => {
    const key = board.columns.find((each) => columnId(each) === over?.id)?.key;
    return typeof key === 'object' ? (key?.title ?? '') : (key ?? '');
  };
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
