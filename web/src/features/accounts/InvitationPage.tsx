import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { signIn } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import { useLocale, useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './SignIn.module.css';
import { acceptInvitation, lookAtInvitation } from './settings';

/** Where an invited colleague chooses a name and a password and comes in. */
export function InvitationPage() {
  const t = useText(texts);
  const { language } = useLocale();
  const { token } = useParams({ strict: false }) as { token: string };
  const navigate = useNavigate();
  const { data: invitation, error: missing } = useQuery(lookAtInvitation(token));
  const [name, setName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await acceptInvitation({ token, name: (name ?? invitation?.name ?? '').trim(), password, language });
      await signIn(invitation?.email ?? '', password);
    },
    onSuccess: () => void navigate({ to: '/' }),
  });
  const problem = error && asProblem(error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    mutate();
  };
  if (missing) return <ProblemState status={asProblem(missing).status} reason={asProblem(missing).reason} />;
  if (!invitation) return null;
  return (
    <main className={classes.page}>
      <div className={classes.card}>
        <img src="/favicon.svg" alt="" width={40} height={40} />
        <h1 className={classes.title}>{t('acceptTitle')}</h1>
        <form className={classes.form} onSubmit={submit}>
          <p>{t('acceptText', { email: invitation.email })}</p>
          {problem && !problem.of('password') && !problem.of('name') && (
            <Alert color="red" variant="light" role="alert">
              {problem.reason}
            </Alert>
          )}
          <TextInput
            label={t('name')}
            autoComplete="name"
            size="sm"
            required
            withAsterisk={false}
            value={name ?? invitation.name}
            error={problem?.of('name')}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('password')}
            autoComplete="new-password"
            size="sm"
            required
            withAsterisk={false}
            value={password}
            error={problem?.of('password')}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" size="sm" loading={isPending} fullWidth>
            {t('accept')}
          </Button>
        </form>
      </div>
    </main>
  );
}
