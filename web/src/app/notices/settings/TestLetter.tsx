import { Button } from '@mantine/core';
import { IconMail } from '@tabler/icons-react';
import { tryLetter } from '@/api/notices';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { OutcomeLine } from './OutcomeLine';
import { useTrial } from './useTrial';

/** A letter to my own address, to see that letters come. */
export function TestLetter() {
  const t = useText(texts);
  const { send, busy, outcome } = useTrial<true>(tryLetter);
  return (
    <>
      <h3 className={rows.heading}>{t('letters')}</h3>
      <Button
        variant="default"
        leftSection={<IconMail size={16} stroke={1.6} />}
        loading={busy}
        onClick={() => send(true)}
      >
        {t('tryLetter')}
      </Button>
      <OutcomeLine outcome={outcome} />
    </>
  );
}
