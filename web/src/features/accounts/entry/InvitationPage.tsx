import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { signIn } from '@/api/signIn';
import { useLocale, useText } from '@/lib/i18n';
import { acceptInvitation, lookAtInvitation } from '../settings';
import { EntryForm } from './EntryForm';
import { EntryPage } from './EntryPage';
import { texts } from './messages';

/** Where an invited colleague chooses a name and a password and comes in. */
export function InvitationPage() {
  const t = useText(texts);
  const { language } = useLocale();
  const { token } = useParams({ strict: false }) as { token: string };
  const navigate = useNavigate();
  const client = useQueryClient();
  const { data: invitation, error: missing } = useQuery(lookAtInvitation(token));
  const [name, setName] = useState<string | null>(null);
  const [password, setPassword] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await acceptInvitation({ token, name: (name ?? invitation?.name ?? '').trim(), password, language });
      await signIn(invitation?.email ?? '', password);
    },
    onSuccess: () => {
      client.clear();
      void navigate({ to: '/', replace: true });
    },
  });
  const problem = error && asProblem(error);
  const isPlaced = problem?.of('password') ?? problem?.of('name');
  const elsewhere = problem && !isPlaced ? problem.reason || t('offline') : null;
  if (missing) {
    const isOver = asProblem(missing).status === 404;
    return (
      <EntryPage
        title={isOver ? t('invitationOverTitle') : t('failed')}
        lead={isOver ? t('invitationOverText') : asProblem(missing).reason || t('offline')}
      >
        <Button component={Link} to="/sign-in" size="sm" fullWidth>
          {t('toSignIn')}
        </Button>
      </EntryPage>
    );
  }
  if (!invitation) return null;
  return (
    <EntryPage title={t('acceptTitle')} lead={t('acceptText', { email: invitation.email })}>
      <EntryForm reason={elsewhere} onSubmit={() => !isPending && mutate()}>
        <input type="hidden" name="username" autoComplete="username" value={invitation.email} readOnly />
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
          description={t('passwordHint')}
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
      </EntryForm>
    </EntryPage>
  );
}
