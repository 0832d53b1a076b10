import { Alert, Button, Group, type ModalProps, Stack } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { Dialog } from './Dialog';
import { texts } from './messages';

type Props = Omit<ModalProps, 'opened' | 'onSubmit'> & {
  onSave: () => void;
  isSaving: boolean;
  canSave?: boolean;
  /** Why it was not saved, where no field is to blame. */
  fault?: string;
};

/** A dialog that asks for values and saves them, by its button or by Enter. */
export function FormDialog({ onSave, isSaving, canSave = true, fault, children, ...dialog }: Props) {
  const t = useText(texts);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSave();
  };
  return (
    <Dialog {...dialog}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {fault && (
            <Alert color="red" variant="light" role="alert">
              {fault}
            </Alert>
          )}
          {children}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={dialog.onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isSaving} disabled={!canSave}>
              {t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
