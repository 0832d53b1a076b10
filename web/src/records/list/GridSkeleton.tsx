import { Skeleton } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** The shape of a list while its first rows are on their way. */
export function GridSkeleton() {
  const t = useText(texts);
  return (
    <div role="status" aria-label={t('loading')} style={{ padding: '12px 16px' }}>
      {Array.from({ length: 14 }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are alike and never move
        <Skeleton key={index} height={14} my={22} width={`${88 - ((index * 7) % 30)}%`} />
      ))}
    </div>
  );
}
