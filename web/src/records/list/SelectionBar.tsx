import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconTrash, IconUserShare, IconX } from '@tabler/icons-react';
import type { ObjectType } from '@/api/types';
import { Avatar } from '@/design/Avatar';
import { useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { useChangeMany } from '../useChangeMany';
import { texts } from './messages';
import classes from './SelectionBar.module.css';

type Props = { object: ObjectType; ids: string[]; onDone: () => void };

/** What can be done to all selected rows at once. */
export function SelectionBar({ object, ids, onDone }: Props) {
  const t = useText(texts);
  const { users } = useLookups();
  const { assign, remove, isPending } = useChangeMany(object, onDone);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('selected', { count: ids.length })}>
      <span className={classes.count}>{t('selected', { count: ids.length })}</span>
      {object.verbs.includes('update') && (
        <Menu position="top">
          <Menu.Target>
            <Button variant="default" leftSection={<IconUserShare size={16} />} loading={isPending}>
              {t('assign')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
            {[...users.values()]
              .filter((user) => user.active)
              .map((user) => (
                <Menu.Item
                  key={user.id}
                  leftSection={<Avatar name={user.name} />}
                  onClick={() => assign(ids, user.id)}
                >
                  {user.name}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {object.verbs.includes('delete') && (
        <Button
          variant="default"
          leftSection={<IconTrash size={16} />}
          loading={isPending}
          onClick={() => remove(ids)}
        >
          {t('remove')}
        </Button>
      )}
      <ActionIcon aria-label={t('unselect')} onClick={onDone}>
        <IconX size={16} />
      </ActionIcon>
    </div>
  );
}
