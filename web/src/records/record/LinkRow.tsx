import { ActionIcon, Autocomplete } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Link } from '@/api/history';
import { objectIcon } from '@/design/icons';
import { useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { RecordLink } from '../RecordLink';
import { texts } from './messages';
import classes from './Related.module.css';

type Props = { link: Link; roles: string[]; onRename?: (role: string) => void; onRemove?: () => void };

/** A linked record and its role; a click on the role renames it. */
export function LinkRow({ link, roles, onRename, onRemove }: Props) {
  const t = useText(texts);
  const { objects } = useLookups();
  const [role, setRole] = useState<string | null>(null);
  const Mark = objectIcon(objects.find((each) => each.name === link.object)?.icon ?? '');
  const save = () => {
    if (role !== null && role.trim() !== link.role) onRename?.(role.trim());
    setRole(null);
  };
  const press = (event: React.KeyboardEvent) => {
    if (event.key === 'Enter') save();
    else if (event.key === 'Escape') setRole(null);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <li className={classes.item}>
      <Mark size={16} stroke={1.6} className={classes.mark} aria-hidden />
      <RecordLink object={link.object} id={link.record.id} className={`${classes.title} cut`}>
        {link.record.title}
      </RecordLink>
      {role !== null ? (
        <Autocomplete
          aria-label={t('changeRole', { title: link.record.title })}
          data={roles}
          value={role}
          autoFocus
          onChange={setRole}
          onBlur={save}
          onKeyDown={press}
          className={classes.role}
        />
      ) : onRename ? (
        <button
          type="button"
          className={`plain ${classes.count}`}
          aria-label={t('changeRole', { title: link.record.title })}
          onClick={() => setRole(link.role)}
        >
          {link.role || t('noRole')}
        </button>
      ) : (
        <span className={classes.count}>{link.role}</span>
      )}
      {onRemove && (
        <ActionIcon size={24} aria-label={t('unlink', { title: link.record.title })} onClick={onRemove}>
          <IconX size={14} />
        </ActionIcon>
      )}
    </li>
  );
}
