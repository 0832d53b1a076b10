import { ActionIcon, Menu } from '@mantine/core';
import { IconBellOff, IconBellZ } from '@tabler/icons-react';
import { noticesKey, snooze } from '@/api/notices';
import { formatMoment } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { restsUntil } from './rests';
import { restWords } from './words';

/** Rest from all notices for a while: nothing goes out, the bell counts nothing, nothing is lost. */
export function SnoozeMenu({ until }: { until: string | null }) {
  const t = useText(texts);
  const word = useText(restWords);
  const locale = useLocale();
  const rest = useChange<string | null, unknown>({
    change: snooze,
    refresh: [[...noticesKey], ['notice-choice']],
    said: (_answer, moment) =>
      moment ? t('restsUntil', { when: formatMoment(moment, locale) }) : t('awake'),
    undo: () => snooze(until),
  });
  const label = until ? t('restsUntil', { when: formatMoment(until, locale) }) : t('rest');
  const Mark = until ? IconBellZ : IconBellOff;
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={label}>
          <Mark size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{label}</Menu.Label>
        {restsUntil(new Date()).map(({ name, moment }) => (
          <Menu.Item key={name} onClick={() => rest.mutate(moment.toISOString())}>
            {word(name)}
          </Menu.Item>
        ))}
        {until && <Menu.Item onClick={() => rest.mutate(null)}>{t('wake')}</Menu.Item>}
      </Menu.Dropdown>
    </Menu>
  );
}
