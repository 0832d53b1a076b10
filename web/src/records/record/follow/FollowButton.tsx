import { ActionIcon, Menu } from '@mantine/core';
import { IconBell, IconBellMinus, IconBellOff, IconBellPlus, IconBellRinging } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type Follow, type FollowState, follow, followQuery } from '@/api/notices';
import type { RecordData } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { reasonWords } from './words';

const marks = { follows: IconBellRinging, left: IconBellPlus, muted: IconBellOff };

/** Whether I am told of a record's news, why, and the switch of it. */
export default function FollowButton({ record }: { record: RecordData }) {
  const t = useText(texts);
  const word = useText(reasonWords);
  const query = followQuery(record.object, record.id);
  const { data } = useQuery(query);
  const stand = useChange<FollowState, Follow>({
    change: (state) => follow(record.object, record.id, state),
    refresh: [query.queryKey],
    ahead: { key: [...query.queryKey], apply: (before: Follow, state) => ({ ...before, state, said: true }) },
  });
  if (!data) return null;
  const { state, said, reasons, followers } = data;
  const why = state === 'follows' && !said ? reasons.map((reason) => word(reason)).join(', ') : '';
  const Mark = marks[state];
  const label = t(state);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={label} title={label}>
          <Mark size={16} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>
          {[label, why].filter(Boolean).join(' · ')}
          <br />
          {t('followers', { count: followers })}
        </Menu.Label>
        {state !== 'follows' && (
          <Menu.Item leftSection={<IconBell size={16} />} onClick={() => stand.mutate('follows')}>
            {t('follow')}
          </Menu.Item>
        )}
        {state === 'follows' && (
          <Menu.Item leftSection={<IconBellMinus size={16} />} onClick={() => stand.mutate('left')}>
            {t('leave')}
          </Menu.Item>
        )}
        {state !== 'muted' && (
          <Menu.Item leftSection={<IconBellOff size={16} />} onClick={() => stand.mutate('muted')}>
            {t('mute')}
          </Menu.Item>
        )}
        {state === 'muted' && (
          <Menu.Item leftSection={<IconBell size={16} />} onClick={() => stand.mutate('left')}>
            {t('unmute')}
          </Menu.Item>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
