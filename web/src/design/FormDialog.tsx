import type { ModalProps } from '@mantine/core';
import { Dialog } from './Dialog';
import { DialogForm, type DialogFormProps } from './DialogForm';

type Props = Omit<ModalProps, 'opened' | 'children'> & DialogFormProps;

/** A dialog that asks for values and saves them. */
export function FormDialog({
  onSave,
  isSaving,
  canSave,
  saveLabel,
  fault,
  aside,
  children,
  ...dialog
}: Props) {
  const form = { onSave, isSaving, canSave, saveLabel, fault, aside };
  return (
    <Dialog {...dialog}>
      <DialogForm {...form} onClose={dialog.onClose}>
        {children}
      </DialogForm>
    </Dialog>
  );
}
