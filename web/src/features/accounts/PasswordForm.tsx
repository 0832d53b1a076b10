import { Button, PasswordInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { changePassword } from '@/api/session';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import classes from './Settings.module.css';

export function PasswordForm() {
  const t = useText(texts);
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => changePassword(current, next),
    onSuccess: () => {
      setCurrent('');
      setNext('');
      toast(t('passwordChanged'));
    },
  });
  const problem = error && asProblem(error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    mutate();
  };
  const nextError =
    problem && (problem.of('new_password') ?? (problem.of('current_password') ? undefined : problem.reason));
  return (
    <form className={classes.form} onSubmit={submit}>
      <h2 className={classes.heading}>{t('changePassword')}</h2>
      <PasswordInput
        label={t('currentPassword')}
        autoComplete="current-password"
        value={current}
        error={problem?.of('current_password')}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('newPassword')}
        autoComplete="new-password"
        value={next}
        error={nextError}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <div>
        <Button type="submit" variant="default" loading={isPending} disabled={!current || !next}>
          {t('changePassword')}
        </Button>
      </div>
    </form>
  );
}
