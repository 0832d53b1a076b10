import { Alert, Button, PasswordInput, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { signIn } from '@/api/signIn';
import { useLocale, useText } from '@/lib/i18n';
import { useStored } from '@/lib/useStored';
import entry from '../entry/Entry.module.css';
import { EntryPage } from '../entry/EntryPage';
import { texts } from './messages';
import { makeFirstAdministrator } from './setUp';

const own = ['name', 'email', 'password', 'code'];

/** The first person: who they are, and, where others could reach this page, proof that the server is theirs. */
export function AdministratorStep({ needsCode }: { needsCode: boolean }) {
  const t = useText(texts);
  const { language } = useLocale();
  const search = useSearch({ strict: false }) as { code?: string };
  const navigate = useNavigate();
  const client = useQueryClient();
  const [draft, setDraft] = useStored('set-up.person', { name: '', email: '' });
  const [password, setPassword] = useState('');
  const [code, setCode] = useState(search.code ?? '');
  const { mutate, isPending, error } = useMutation({
    mutationFn: async () => {
      await makeFirstAdministrator({ ...draft, password, code, language });
      await signIn(draft.email.trim(), password);
    },
    onSuccess: () => {
      localStorage.removeItem('set-up.person');
      client.clear();
      void navigate({ to: '/set-up', search: { step: 'company' }, replace: true });
    },
  });
  const problem = error && asProblem(error);
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending) mutate();
  };
  const field = { size: 'sm', required: true, withAsterisk: false } as const;
  return (
    <EntryPage title={t('personTitle')} lead={t('personText')}>
      <form className={entry.form} onSubmit={submit} noValidate>
        {problem && !own.some((name) => problem.of(name)) && (
          <Alert color="red" variant="light" role="alert">
            {problem.reason || t('offline')}{' '}
            {problem.status === 409 && <Link to="/sign-in">{t('toSignIn')}</Link>}
          </Alert>
        )}
        <TextInput
          {...field}
          label={t('name')}
          autoComplete="name"
          value={draft.name}
          error={problem?.of('name')}
          onChange={(event) => setDraft({ ...draft, name: event.currentTarget.value })}
        />
        <TextInput
          {...field}
          label={t('email')}
          type="email"
          autoComplete="username"
          value={draft.email}
          error={problem?.of('email')}
          onChange={(event) => setDraft({ ...draft, email: event.currentTarget.value })}
        />
        <PasswordInput
          {...field}
          label={t('password')}
          description={t('passwordHint')}
          autoComplete="new-password"
          value={password}
          error={problem?.of('password')}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        {needsCode && (
          <TextInput
            {...field}
            label={t('code')}
            description={t('codeHint')}
            autoComplete="off"
            value={code}
            error={problem?.of('code')}
            onChange={(event) => setCode(event.currentTarget.value)}
          />
        )}
        <Button type="submit" size="sm" loading={isPending} fullWidth>
          {t('begin')}
        </Button>
      </form>
    </EntryPage>
  );
}
