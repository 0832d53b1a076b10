import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

type Props = {
  name: string;
  isNew: boolean;
  isBusy: boolean;
  onSave: (name: string) => void;
  onClose: () => void;
};

/** The name of a passkey, before it is made or afterwards. */
export function PasskeyDialog({ name: before, isNew, isBusy, onSave, onClose }: Props) {
  const t = useText(texts);
  const [name, setName] = useState(before);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    onSave(name.trim());
  };
  return (
    <Dialog onClose={onClose} title={isNew ? t('addPasskey') : t('renamePasskey')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          {isNew && <Text>{t('passkeyHow')}</Text>}
          <TextInput
            label={t('passkeyName')}
            description={isNew ? t('passkeyNameHint') : undefined}
            maxLength={100}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!name.trim()}>
              {isNew ? t('goOn') : t('save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
