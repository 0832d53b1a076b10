import { Skeleton } from '@mantine/core';

/** The shape of a record on its way. */
export function RecordSkeleton() {
  return (
    <div style={{ padding: 24 }} aria-hidden>
      <Skeleton height={24} width="50%" mb={32} />
      {['a', 'b', 'c', 'd', 'e', 'f'].map((line, index) => (
        <Skeleton key={line} height={14} mb={20} width={`${90 - index * 8}%`} />
      ))}
    </div>
  );
}
