import { Button } from '@mantine/core';
import { IconArrowsRightLeft } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { ConvertDialog } from './ConvertDialog';
import { DisqualifyDialog } from './DisqualifyDialog';
import { texts } from './messages';

const closed = ['converted', 'qualified', 'disqualified'];

/** What is done with a lead: it becomes a customer and a deal, or it is closed with a reason. */
export default function LeadActions({ record }: { record: RecordData }) {
  const t = useText(texts);
  const [dialog, setDialog] = useState<'convert' | 'disqualify' | null>(null);
  const isClosed = Boolean(record.converted_at) || closed.includes(String(record.status));
  if (isClosed || record.permissions?.update === false) return null;
  const close = () => setDialog(null);
  return (
    <>
      <Button variant="default" onClick={() => setDialog('disqualify')}>
        {t('disqualify')}
      </Button>
      <Button leftSection={<IconArrowsRightLeft size={16} />} onClick={() => setDialog('convert')}>
        {t('convert')}
      </Button>
      {dialog === 'convert' && <ConvertDialog lead={record} onClose={close} />}
      {dialog === 'disqualify' && <DisqualifyDialog lead={record} onClose={close} />}
    </>
  );
}
