import { Alert } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Navigate, useNavigate, useSearch } from '@tanstack/react-router';
import { entryQuery } from '@/api/signIn';
import { useText } from '@/lib/i18n';
import { EntryPage } from './EntryPage';
import { texts } from './messages';
import { SignInForm } from './SignInForm';

export function SignInPage() {
  const t = useText(texts);
  const { next, refused } = useSearch({ strict: false }) as { next?: string; refused?: string };
  const { data: entry } = useQuery(entryQuery);
  const navigate = useNavigate();
  const client = useQueryClient();
  const enter = () => {
    client.clear();
    void navigate({ href: next ?? '/', replace: true });
  };
  const refusals: Record<string, string> = {
    unknown: t('refusedUnknown'),
    domain: t('refusedDomain'),
    unverified: t('refusedUnverified'),
    inactive: t('refusedInactive'),
  };
  if (entry?.needs_set_up) return <Navigate to="/set-up" replace />;
  return (
    <EntryPage title={t('welcome')}>
      {refused && (
        <Alert color="red" variant="light" role="alert">
          {refusals[refused] ?? t('refusedFailed')}
        </Alert>
      )}
      <SignInForm next={next} onDone={enter} />
    </EntryPage>
  );
}
