import { Button, PasswordInput } from '@mantine/core';
import { IconFingerprint, IconLogin2 } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { passkeysWork } from '@/api/passkeys';
import { entryQuery, goToProvider, type SecondMethod, signIn, signInWithPasskey } from '@/api/signIn';
import { useText } from '@/lib/i18n';
import { EmailInput } from './EmailInput';
import classes from './Entry.module.css';
import { EntryForm } from './EntryForm';
import { texts } from './messages';
import { useEntering } from './useEntering';

type Props = {
  email?: string;
  next?: string;
  onDone: () => void;
  onSecondStep: (methods: SecondMethod[]) => void;
};

/** E-mail and password, and the ways in that need neither. */
export function PasswordStep({ email: known = '', next, onDone, onSecondStep }: Props) {
  const t = useText(texts);
  const { data: entry } = useQuery(entryQuery);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const { attempt, reason, isBusy } = useEntering();

  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!known) first.current?.focus();
  }, [known]);
  const submit = () =>
    attempt(async () => {
      const methods = await signIn(email.trim(), password);
      if (methods) onSecondStep(methods);
      else onDone();
    });
  const usePasskey = () => attempt(() => signInWithPasskey('login').then(onDone));

  return (
    <EntryForm reason={reason} onSubmit={submit}>
      <EmailInput value={email} onChange={setEmail} ref={first} />
      <PasswordInput
        label={t('password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        size="sm"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        data-autofocus={known ? true : undefined}
      />
      <Button type="submit" size="sm" loading={isBusy} fullWidth>
        {t('signIn')}
      </Button>
      <Link to="/password-reset" search={{ email: email.trim() || undefined }} className={classes.aside}>
        {t('forgot')}
      </Link>
      {(passkeysWork() || !!entry?.providers.length) && <div className={classes.or}>{t('or')}</div>}
      {passkeysWork() && (
        <Button variant="default" size="sm" leftSection={<IconFingerprint size={18} />} onClick={usePasskey}>
          {t('usePasskey')}
        </Button>
      )}
      {entry?.providers.map((provider) => (
        <Button
          key={provider.id}
          variant="default"
          size="sm"
          leftSection={<IconLogin2 size={18} />}
          onClick={() => attempt(() => goToProvider(provider.id, next))}
        >
          {t('continueWith', { name: provider.name })}
        </Button>
      ))}
    </EntryForm>
  );
}
