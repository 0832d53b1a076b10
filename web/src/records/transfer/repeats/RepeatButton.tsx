import { Button, Menu } from '@mantine/core';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { meQuery } from '@/api/session';
import { useText } from '@/lib/i18n';
import type { Summary } from '../imports';
import { sampleFile } from '../names';
import { texts } from './messages';

type Props = { run: Summary; inMenu?: boolean; onAsk: () => void };

/** Offers to let an import come again by the clock, where it can and one may. */
export function RepeatButton({ run, inMenu, onAsk }: Props) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  if (run.status !== 'done' || run.file_name === sampleFile || !me?.capabilities.includes('configure'))
    return null;
  const icon = <IconCalendarRepeat size={16} />;
  if (inMenu) {
    return (
      <Menu.Item leftSection={icon} onClick={onAsk}>
        {t('repeat')}
      </Menu.Item>
    );
  }
  return (
    <Button variant="default" leftSection={icon} onClick={onAsk}>
      {t('repeat')}
    </Button>
  );
}
