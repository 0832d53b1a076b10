import { Button, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { passkeysWork } from '@/api/passkeys';
import { giveCode, type SecondMethod, signInWithPasskey } from '@/api/signIn';
import { useText } from '@/lib/i18n';
import classes from './Entry.module.css';
import { EntryForm } from './EntryForm';
import { texts } from './messages';
import { useEntering } from './useEntering';

type Props = { methods: SecondMethod[]; onBack: () => void; onDone: () => void };

/** A code of the app, a recovery code, or a passkey. */
export function SecondStep({ methods, onBack, onDone }: Props) {
  const t = useText(texts);
  const [code, setCode] = useState('');
  const { attempt, reason, isBusy } = useEntering();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const submit = () => attempt(() => giveCode(code.replace(/\s/g, '')).then(onDone));
  const usePasskey = () => attempt(() => signInWithPasskey('authenticate').then(onDone));
  const hasApp = methods.includes('totp');
  return (
    <EntryForm reason={reason} onSubmit={submit}>
      {methods.includes('webauthn') && passkeysWork() && (
        <>
          <Button size="sm" leftSection={<IconFingerprint size={18} />} onClick={usePasskey}>
            {t('usePasskey')}
          </Button>
          <div className={classes.or}>{t('or')}</div>
        </>
      )}
      <TextInput
        label={hasApp ? t('code') : t('recoveryCode')}
        description={hasApp ? t('codeHint') : t('recoveryHint')}
        name="code"
        autoComplete="one-time-code"
        inputMode="numeric"
        required
        withAsterisk={false}
        size="sm"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        ref={field}
      />
      <Button type="submit" size="sm" loading={isBusy} fullWidth>
        {t('goOn')}
      </Button>
      <button type="button" className={`plain ${classes.aside}`} onClick={onBack}>
        {t('back')}
      </button>
    </EntryForm>
  );
}
