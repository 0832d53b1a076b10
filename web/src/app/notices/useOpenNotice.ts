import { useNavigate } from '@tanstack/react-router';
import { markNotices, type Notice } from '@/api/notices';
import { useOpenRecord } from '@/records/address';

/** Leads where a notice leads: to a page of its own, or to its record as a panel over the page that is open. */
export function useOpenNotice(): (notice: Notice) => void {
  const navigate = useNavigate();
  const { openRecord } = useOpenRecord();
  return (notice) => {
    if (notice.unread) void markNotices(notice.ids, true).catch(() => undefined);
    if (!notice.path) return;
    if (notice.path.startsWith('/records/') && notice.record)
      openRecord({ object: notice.object, id: notice.record.id });
    else void navigate({ to: notice.path });
  };
}
