import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { QrCode } from './QrCode';
import classes from './Security.module.css';
import { proofsWanted, type Secret, turnAppOn } from './security';

type Props = { made: Secret; onClose: () => void; onDone: () => void };

/** Shows the secret to the app by QR code or by hand, and takes the first code. */
export function AppDialog({ made, onClose, onDone }: Props) {
  const t = useText(texts);
  const [code, setCode] = useState('');
  const [reason, setReason] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    try {
      await turnAppOn(code.replace(/\s/g, ''));
      onDone();
    } catch (error) {
      setReason(proofsWanted(error) ? t('tooLong') : asProblem(error).reason || t('failed'));
      setBusy(false);
    }
  };
  return (
    <Dialog onClose={onClose} title={t('appTitle')} closeOnClickOutside={false}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text>{t('appScan')}</Text>
          <div className={classes.qr}>
            <QrCode text={made.totp_url} label={t('qr')} />
          </div>
          <Text>{t('appByHand')}</Text>
          <code className={classes.secret}>{made.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
          <TextInput
            label={t('appCode')}
            autoComplete="one-time-code"
            inputMode="numeric"
            maxLength={9}
            data-autofocus
            value={code}
            error={reason}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('cancel')}
            </Button>
            <Button type="submit" loading={isBusy} disabled={!code.trim()}>
              {t('turnOn')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
