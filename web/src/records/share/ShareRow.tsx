import { ActionIcon, Select } from '@mantine/core';
import { IconUsers, IconX } from '@tabler/icons-react';
import type { Share, ShareLevel } from '@/api/sharing';
import { Avatar } from '@/design/Avatar';
import { formatAgo } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Share.module.css';
import { useLevels } from './useLevels';

type Props = { share: Share; onLevel: (level: ShareLevel) => void; onClose: () => void };

/** One person or team the record is open to: how far, by whom and since when. */
export function ShareRow({ share, onLevel, onClose }: Props) {
  const t = useText(texts);
  const locale = useLocale();
  const levels = useLevels();
  const { name, object } = share.shared_with;
  const by =
    share.created_by?.name &&
    t('by', { name: share.created_by.name, when: formatAgo(share.created_at, locale) });
  return (
    <li className={classes.row}>
      {object === 'teams' ? (
        <IconUsers size={24} stroke={1.6} className={classes.mark} />
      ) : (
        <Avatar name={name} size={28} />
      )}
      <div className={classes.words}>
        <div className="cut">
          <b>{name}</b>
          {object === 'teams' && <span className={classes.soft}> · {t('team')}</span>}
        </div>
        {by && <div className={`${classes.soft} cut`}>{by}</div>}
      </div>
      <Select
        className={classes.level}
        aria-label={t('level', { name })}
        data={levels}
        value={share.level}
        onChange={(next) => onLevel(next === 'edit' ? 'edit' : 'read')}
        allowDeselect={false}
      />
      <ActionIcon aria-label={t('close', { name })} onClick={onClose}>
        <IconX size={16} stroke={1.6} />
      </ActionIcon>
    </li>
  );
}
