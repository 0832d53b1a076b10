import { Alert, Button, PasswordInput, Stack, Text, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useState } from 'react';
import { PasskeyRefused, passkeysWork } from '@/api/passkeys';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { type Proofs, proveCode, provePasskey, provePassword } from './security';

type Props = { proofs: Proofs; onClose: () => void; onDone: () => void };

/** Asks once more who is there: by password, else by a code; by passkey where there is one. */
export function ProofDialog({ proofs, onClose, onDone }: Props) {
  const t = useText(texts);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const prove = async (by: () => Promise<unknown>) => {
    if (isBusy) return;
    setBusy(true);
    try {
      await by();
      onDone();
    } catch (error) {
      setReason(
        error instanceof PasskeyRefused ? t('passkeyRefused') : asProblem(error).reason || t('failed'),
      );
      setBusy(false);
    }
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    void prove(() => (proofs.password ? provePassword(value) : proveCode(value.replace(/\s/g, ''))));
  };
  return (
    <Dialog onClose={onClose} title={t('proofTitle')}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('proofText')}</Text>
          {reason && (
            <Alert color="red" variant="light" role="alert">
              {reason}
            </Alert>
          )}
          {proofs.passkey && passkeysWork() && (
            <Button
              variant="default"
              leftSection={<IconFingerprint size={16} />}
              onClick={() => void prove(provePasskey)}
            >
              {t('usePasskey')}
            </Button>
          )}
          {proofs.password ? (
            <PasswordInput
              label={t('password')}
              autoComplete="current-password"
              data-autofocus
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          ) : (
            <TextInput
              label={t('code')}
              autoComplete="one-time-code"
              inputMode="numeric"
              data-autofocus
              value={value}
              onChange={(event) => setValue(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={isBusy} disabled={!value.trim()}>
            {t('goOn')}
          </Button>
        </Stack>
      </form>
    </Dialog>
  );
}
