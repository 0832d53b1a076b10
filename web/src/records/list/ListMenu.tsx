import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconDots, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** The ways from a list to what was deleted and to what was changed on many records at once. */
export function ListMenu({ object }: { object: ObjectType }) {
  const t = useText(texts);
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="default" size={30} aria-label={t('moreOfList')}>
          <IconDots size={16} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {object.verbs.includes('delete') && (
          <Menu.Item component={Link} to={`/deleted/${object.name}`} leftSection={<IconTrash size={16} />}>
            {t('deletedRecords')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to="/settings/changes" leftSection={<IconArrowBackUp size={16} />}>
          {t('pastChanges')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
