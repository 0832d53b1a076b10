import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { asProblem, type Problem } from '@/api/problem';
import { signIn } from '@/api/session';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './SignIn.module.css';

type Props = { email?: string; onDone: () => void };

export function SignInForm({ email: known = '', onDone }: Props) {
  const t = useText(texts);
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [isBusy, setBusy] = useState(false);

  const submit = async (event: React.FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    setBusy(true);
    setProblem(null);
    try {
      await signIn(email.trim(), password);
      onDone();
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  };
  const reasons: Record<number, string> = { 0: t('offline'), 429: t('tooMany') };

  return (
    <form className={classes.form} onSubmit={submit}>
      {problem && (
        <Alert color="red" variant="light" role="alert">
          {reasons[problem.status] ?? problem.reason ?? t('wrong')}
        </Alert>
      )}
      <TextInput
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        size="sm"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        data-autofocus={!known || undefined}
      />
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
    </form>
  );
}
