import { Select } from '@mantine/core';
import { useState } from 'react';
import { useUsers } from '@/api/objects';
import { FormDialog } from '@/design/FormDialog';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import type { FixDialogProps } from './fixing';
import { texts } from './messages';

/** Asks who shall answer for all the records of a finding. */
export default function AssignDialog({ name, count, onClose, onSave, isSaving, problem }: FixDialogProps) {
  const t = useText(texts);
  const users = useUsers();
  const [owner, setOwner] = useState<string | null>(null);
  return (
    <FormDialog
      title={t('assignTitle', { name, count })}
      onClose={onClose}
      onSave={() => onSave({ change: { owner } })}
      isSaving={isSaving}
      canSave={owner !== null}
      saveLabel={t('assignDo')}
      fault={problem?.reason}
    >
      <p className={rows.soft}>{t('fixText')}</p>
      <Select
        label={t('owner')}
        data={users.map((user) => ({ value: user.id, label: user.name }))}
        value={owner}
        onChange={setOwner}
        searchable
        data-autofocus
      />
    </FormDialog>
  );
}
