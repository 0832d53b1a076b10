import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { useTaskActions } from './useTaskActions';

/** The one thing most often done with an open task. */
export default function TaskActions({ record }: { record: RecordData }) {
  const t = useText(texts);
  const { complete } = useTaskActions();
  if (record.status !== 'open' || record.permissions?.update === false) return null;
  return (
    <Button variant="default" leftSection={<IconCheck size={16} />} onClick={() => complete(record)}>
      {t('markDone')}
    </Button>
  );
}
