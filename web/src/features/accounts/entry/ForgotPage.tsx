import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { askForPasswordLink, entryQuery } from '@/api/signIn';
import { useText } from '@/lib/i18n';
import { EmailInput } from './EmailInput';
import classes from './Entry.module.css';
import { EntryForm } from './EntryForm';
import { EntryPage } from './EntryPage';
import { texts } from './messages';
import { useEntering } from './useEntering';

/** Where a link to a new password is asked for; whoever asks gets the same answer. */
export function ForgotPage() {
  const t = useText(texts);
  const search = useSearch({ strict: false }) as { email?: string };
  const { data: entry } = useQuery(entryQuery);
  const [email, setEmail] = useState(search.email ?? '');
  const [isSent, setSent] = useState(false);
  const { attempt, reason, isBusy } = useEntering();
  const submit = () =>
    attempt(async () => {
      await askForPasswordLink(email.trim());
      setSent(true);
    });
  const back = (
    <Link to="/sign-in" className={classes.aside}>
      {t('toSignIn')}
    </Link>
  );
  if (entry && !entry.sends_mail)
    return (
      <EntryPage title={t('forgotTitle')} lead={t('forgotByHand')}>
        {back}
      </EntryPage>
    );
  if (isSent)
    return (
      <EntryPage title={t('sentTitle')} lead={t('sentText', { email: email.trim() })}>
        {back}
      </EntryPage>
    );
  return (
    <EntryPage title={t('forgotTitle')} lead={t('forgotText')}>
      <EntryForm reason={reason} onSubmit={submit}>
        <EmailInput value={email} onChange={setEmail} />
        <Button type="submit" size="sm" loading={isBusy} fullWidth>
          {t('sendLink')}
        </Button>
        {back}
      </EntryForm>
    </EntryPage>
  );
}
