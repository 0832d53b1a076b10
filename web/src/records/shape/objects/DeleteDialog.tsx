import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { objectsQuery } from '@/api/objects';
import type { ObjectType } from '@/api/types';
import { ConfirmDialog } from '@/design/rows/ConfirmDialog';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '../useChange';
import { texts } from './messages';
import { archivedQuery, deleteObject } from './objects';
import { UseList } from './UseList';

/** The end of an object: what goes with it is said first, and its name has to be typed. */
export function DeleteDialog({ object, onClose }: { object: ObjectType; onClose: () => void }) {
  const t = useText(texts);
  const label = useLabel();
  const [typed, setTyped] = useState('');
  const name = label(object.label_plural);
  const remove = useChange<string, null>({
    change: deleteObject,
    refresh: [objectsQuery.queryKey, archivedQuery.queryKey],
    said: () => t('deleted', { name }),
    onDone: onClose,
  });
  return (
    <ConfirmDialog
      title={t('deleteTitle', { name })}
      action={t('deleteIt')}
      isBusy={remove.isPending}
      disabled={typed.trim() !== object.name}
      onConfirm={() => remove.mutate(object.name)}
      onClose={onClose}
    >
      <UseList name={object.name} />
      <p>{t('deleteText')}</p>
      <TextInput
        label={t('typeName', { name: object.name })}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
