import { useInfiniteQuery } from '@tanstack/react-query';
import { noticesQuery } from '@/api/notices';
import type { RecordData } from '@/api/types';
import classes from './Approvals.module.css';
import { Question } from './Question';
import { useApprovals } from './useApprovals';

/** What I am asked about this record, above everything else of it; the notices, which are there anyhow, tell whether I am. */
export default function OnRecord({ record }: { record: RecordData }) {
  const { data: notices } = useInfiniteQuery(noticesQuery);
  const isAsked = notices?.pages.some(({ items }) =>
    items.some((notice) => notice.kind.endsWith('.asked') && notice.record?.id === record.id),
  );
  const asked = useApprovals(Boolean(isAsked)).filter((each) => each.record.id === record.id);
  if (asked.length === 0) return null;
  return (
    <div className={classes.above}>
      {asked.map((each) => (
        <Question key={each.id} approval={each} isBare />
      ))}
    </div>
  );
}
