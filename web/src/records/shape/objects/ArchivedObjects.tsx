import { ActionIcon } from '@mantine/core';
import { IconArchiveOff, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import type { ObjectType } from '@/api/types';
import { objectIcon } from '@/design/icons';
import rows from '@/design/rows/Rows.module.css';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../useChange';
import { DeleteDialog } from './DeleteDialog';
import { texts } from './messages';
import { archivedQuery, changeObject } from './objects';

/** Objects that wait unseen; nothing is shown where there are none. */
export function ArchivedObjects() {
  const t = useText(texts);
  const { data } = useQuery(archivedQuery);
  if (!data?.length) return null;
  return (
    <>
      <h3 className={rows.heading}>{t('archived')}</h3>
      <ul className={rows.rows} aria-label={t('archived')}>
        {data.map((object) => (
          <li key={object.name} className={rows.row}>
            <Archived object={object} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Archived({ object }: { object: ObjectType }) {
  const t = useText(texts);
  const label = useLabel();
  const [isDeleting, setDeleting] = useState(false);
  const name = label(object.label_plural);
  const Icon = objectIcon(object.icon);
  const restore = useChange<string, ObjectType>({
    change: (which) => changeObject(which, { archived: false }),
    refresh: [objectsQuery.queryKey, archivedQuery.queryKey],
    said: () => t('restored', { name }),
    undo: () => changeObject(object.name, { archived: true }),
  });
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden />
      <div className={rows.main}>
        <div className="cut">{name}</div>
        <div className={`${rows.soft} cut`}>{object.name}</div>
      </div>
      <ActionIcon
        aria-label={t('restore', { name })}
        title={t('restoreIt')}
        loading={restore.isPending}
        onClick={() => restore.mutate(object.name)}
      >
        <IconArchiveOff size={16} />
      </ActionIcon>
      <ActionIcon aria-label={t('delete', { name })} title={t('deleteIt')} onClick={() => setDeleting(true)}>
        <IconTrash size={16} />
      </ActionIcon>
      {isDeleting && <DeleteDialog object={object} onClose={() => setDeleting(false)} />}
    </>
  );
}
