import { FormDialog } from '@/design/FormDialog';
import rows from '@/design/rows/Rows.module.css';
import { useText } from '@/lib/i18n';
import type { FixDialogProps } from './fixing';
import { texts } from './messages';

/** Asks whether all the records of a finding shall go. */
export default function RemoveDialog({ name, count, onClose, onSave, isSaving, problem }: FixDialogProps) {
  const t = useText(texts);
  return (
    <FormDialog
      title={t('removeTitle', { name, count })}
      onClose={onClose}
      onSave={() => onSave({ delete: true })}
      isSaving={isSaving}
      canSave
      saveLabel={t('removeDo')}
      fault={problem?.reason}
    >
      <p className={rows.soft}>{t('fixText')}</p>
    </FormDialog>
  );
}
