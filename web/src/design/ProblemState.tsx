import { Button } from '@mantine/core';
import { IconCloudOff, IconGhost, IconLock, IconRefresh } from '@tabler/icons-react';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { State } from './State';

type Props = { status: number; reason?: string; onRetry?: () => void; isPage?: boolean };

/** Why a part of the screen could not be shown, and what to do about it. */
export function ProblemState({ status, reason, onRetry, isPage }: Props) {
  const t = useText(texts);
  if (status === 403)
    return (
      <State icon={IconLock} title={t('denied')} isPage={isPage}>
        {t('deniedHint')}
      </State>
    );
  if (status === 404)
    return (
      <State icon={IconGhost} title={t('missing')} isPage={isPage}>
        {t('missingHint')}
      </State>
    );
  const retry = onRetry && (
    <Button variant="default" leftSection={<IconRefresh size={16} />} onClick={onRetry}>
      {t('retry')}
    </Button>
  );
  return (
    <State icon={IconCloudOff} title={t('failed')} tone="bad" action={retry} isPage={isPage}>
      {status === 0 ? t('offline') : reason}
    </State>
  );
}
