import { ActionIcon, Menu } from '@mantine/core';
import { IconArrowBackUp, IconCopyCheck, IconDots, IconSparkles, IconTrash } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { Field, ObjectType } from '@/api/types';
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
        {isWatched(object) && (
          <Menu.Item
            component={Link}
            to={`/duplicates/${object.name}`}
            leftSection={<IconCopyCheck size={16} />}
          >
            {t('duplicates')}
          </Menu.Item>
        )}
        <Menu.Item component={Link} to={`/hygiene/${object.name}`} leftSection={<IconSparkles size={16} />}>
          {t('hygiene')}
        </Menu.Item>
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

const known = new Set(['contacts', 'companies', 'leads']);
const telling = new Set(['phone', 'phones', 'email', 'emails']);

/** Whether its records can be known again: by phones, e-mails and unique texts, where people made the object. */
function isWatched({ name, fields }: ObjectType): boolean {
  const tells = ({ custom, type, unique }: Field) =>
    custom && (telling.has(type) || (unique && type === 'text'));
  return known.has(name) || fields.some(tells);
}
