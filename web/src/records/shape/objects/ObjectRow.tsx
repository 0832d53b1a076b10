import { ActionIcon, Menu } from '@mantine/core';
import { IconArchive, IconForms, IconPencil, IconUserShield } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { objectIcon } from '@/design/icons';
import { RowMenu } from '@/design/RowMenu';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../useChange';
import { texts } from './messages';
import { ObjectDialog } from './ObjectDialog';
import { archivedQuery, changeObject } from './objects';
import { UseList } from './UseList';

/** An object: what it is called, and the ways to its fields, its rights, its words and its end. */
export function ObjectRow({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const { data: me } = useQuery(meQuery);
  const [dialog, setDialog] = useState<'edit' | 'archive' | null>(null);
  const name = label(object.label_plural);
  const Icon = objectIcon(object.icon);
  const count = object.fields.filter((field) => field.custom).length;
  const isOwn = !object.standard;
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div className={rows.main}>
        <Link className="cut" to="/records/$object" params={{ object: object.name }}>
          {name}
        </Link>
        <div className={`${rows.soft} cut`}>
          {object.name}
          {count > 0 && ` · ${t('fieldCount', { count })}`}
        </div>
      </div>
      <ActionIcon
        renderRoot={(props) => (
          <Link
            to="/settings/$section"
            params={{ section: 'fields' }}
            search={{ item: object.name }}
            {...props}
          />
        )}
        aria-label={t('fieldsOf', { name })}
        title={t('fields')}
      >
        <IconForms size={16} />
      </ActionIcon>
      {isOwn && (
        <RowMenu label={t('actions', { name })}>
          <Menu.Item leftSection={<IconPencil size={16} />} onClick={() => setDialog('edit')}>
            {t('editIt')}
          </Menu.Item>
          {me?.capabilities.includes('manage_users') && (
            <Menu.Item
              leftSection={<IconUserShield size={16} />}
              renderRoot={(props) => (
                <Link to="/settings/$section" params={{ section: 'roles' }} {...props} />
              )}
            >
              {t('rights')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconArchive size={16} />} onClick={() => setDialog('archive')}>
            {t('archiveIt')}
          </Menu.Item>
        </RowMenu>
      )}
      {dialog === 'edit' && <ObjectDialog object={object} onClose={() => setDialog(null)} />}
      {dialog === 'archive' && <Archive object={object} onClose={() => setDialog(null)} />}
    </>
  );
}

function Archive({ object, onClose }: { object: ObjectType; onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const name = label(object.label_plural);
  const archive = useChange<string, ObjectType>({
    change: (which) => changeObject(which, { archived: true }),
    refresh: [objectsQuery.queryKey, archivedQuery.queryKey],
    said: () => t('wasArchived', { name }),
    undo: () => changeObject(object.name, { archived: false }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={t('archiveTitle', { name })}
      action={t('archiveIt')}
      isBusy={archive.isPending}
      onConfirm={() => archive.mutate(object.name)}
      onClose={onClose}
    >
      <UseList name={object.name} />
      <p>{t('archiveText')}</p>
    </ConfirmDialog>
  );
}
