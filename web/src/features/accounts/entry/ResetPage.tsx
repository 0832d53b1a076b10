import { Button, PasswordInput } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { resetPassword, resetQuery } from '@/api/signIn';
import { useText } from '@/lib/i18n';
import { EntryForm } from './EntryForm';
import { EntryPage } from './EntryPage';
import { texts } from './messages';

/** Where the holder of a link chooses a new password. */
export function ResetPage() {
  const t = useText(texts);
  const { key } = useParams({ strict: false }) as { key: string };
  const { data: isGood, error } = useQuery(resetQuery(key));
  const [password, setPassword] = useState('');
  const change = useMutation({ mutationFn: () => resetPassword(key, password) });
  const problem = change.error && asProblem(change.error);
  const toSignIn = (
    <Button component={Link} to="/sign-in" size="sm" fullWidth>
      {t('toSignIn')}
    </Button>
  );
  if (error) {
    const isOver = [400, 404].includes(asProblem(error).status);
    return (
      <EntryPage
        title={isOver ? t('linkOverTitle') : t('failed')}
        lead={isOver ? t('linkOverText') : asProblem(error).reason || t('offline')}
      >
        {toSignIn}
      </EntryPage>
    );
  }
  if (change.isSuccess)
    return (
      <EntryPage title={t('resetDoneTitle')} lead={t('resetDoneText')}>
        {toSignIn}
      </EntryPage>
    );
  if (!isGood) return null;
  return (
    <EntryPage title={t('resetTitle')} lead={t('resetText')}>
      <EntryForm onSubmit={() => !change.isPending && change.mutate()}>
        <PasswordInput
          label={t('newPassword')}
          name="password"
          autoComplete="new-password"
          required
          withAsterisk={false}
          size="sm"
          value={password}
          error={problem && (problem.reason || t('failed'))}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" size="sm" loading={change.isPending} fullWidth>
          {t('setPassword')}
        </Button>
      </EntryForm>
    </EntryPage>
  );
}
