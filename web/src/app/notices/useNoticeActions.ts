import { type FollowState, follow, markNotices, type Notice, noticesKey } from '@/api/notices';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';

/** What can be done about one notice; each is told in a toast that takes it back. */
export function useNoticeActions(notice: Notice) {
  const t = useText(texts);
  const id = notice.record?.id ?? '';
  const seen = useChange<boolean, null>({
    change: (isSeen) => markNotices(notice.ids, isSeen),
    refresh: [[...noticesKey]],
  });
  const stand = useChange<FollowState, unknown>({
    change: (state) => follow(notice.object, id, state),
    refresh: [['follow', notice.object, id]],
    said: (_answer, state) => t(state === 'muted' ? 'muted' : 'left', { title: notice.title }),
    undo: () => follow(notice.object, id, 'follows'),
  });
  return {
    mark: seen.mutate,
    mute: () => stand.mutate('muted'),
    leave: () => stand.mutate('left'),
  };
}
