import {
  type Holder,
  type Share,
  type ShareLevel,
  shareRecord,
  sharesQuery,
  unshareRecord,
} from '@/api/sharing';
import type { ObjectType, RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useChange } from '../shape/useChange';
import { texts } from './messages';

type Wish = { holder: Holder; level: ShareLevel; before?: ShareLevel };

/** Opens a record to people and teams, says how far, closes it again; each with its undo. */
export function useSharing(object: ObjectType, record: RecordData, onShared: () => void) {
  const t = useText(texts);
  const of = [object.name, record.id] as const;
  const refresh = [
    sharesQuery(...of).queryKey,
    ['records', object.name, 'timeline', record.id],
    ['records', object.name, 'access', record.id],
  ];
  const share = useChange<Wish, Share>({
    change: ({ holder, level }) => shareRecord(...of, holder, level),
    refresh,
    said: ({ shared_with }, { before }) => t(before ? 'changed' : 'shared', { name: shared_with.name }),
    undo: (made, { holder, before }) =>
      before ? shareRecord(...of, holder, before) : unshareRecord(...of, made.id),
    onDone: (_made, { before }) => !before && onShared(),
  });
  const close = useChange<Share, void>({
    change: (gone) => unshareRecord(...of, gone.id),
    refresh,
    said: (_nothing, { shared_with }) => t('closed', { name: shared_with.name }),
    undo: (_nothing, { shared_with, level }) => shareRecord(...of, shared_with, level),
  });
  return { share, close };
}
