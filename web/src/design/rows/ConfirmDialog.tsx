import { Button, Group, Stack } from '@mantine/core';
import { useText } from '@/lib/i18n';
import { Dialog } from '../Dialog';
import { texts } from '../messages';

type Props = {
  title: string;
  children?: React.ReactNode;
  action: string;
  onConfirm: () => void;
  onClose: () => void;
  isBusy?: boolean;
  disabled?: boolean;
};

/** Says what is about to be lost before it is. */
export function ConfirmDialog(props: Props) {
  const { title, children, action, onConfirm, onClose, isBusy, disabled } = props;
  const t = useText(texts);
  return (
    <Dialog onClose={onClose} title={title}>
      <Stack gap="sm">
        {children}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('cancel')}
          </Button>
          <Button color="red" loading={isBusy} disabled={disabled} onClick={onConfirm}>
            {action}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
