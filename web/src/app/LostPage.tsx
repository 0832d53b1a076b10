import { Button } from '@mantine/core';
import { IconMapOff } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { ProblemState } from '@/design/ProblemState';
import { State } from '@/design/State';
import { useText } from '@/lib/i18n';
import { texts } from './messages';

/** No such page, or the app could not start at all. */
export function LostPage({ error }: { error?: unknown }) {
  const t = useText(texts);
  // Whoever is signed in reads it in their own language; nobody has to be.
  useQuery({ ...meQuery, retry: false });
  if (error) {
    const problem = asProblem(error);
    return (
      <ProblemState
        isPage
        status={problem.status}
        reason={problem.reason}
        onRetry={() => location.reload()}
      />
    );
  }
  const toStart = (
    <Button component={Link} to="/" variant="default">
      {t('toStart')}
    </Button>
  );
  return (
    <State icon={IconMapOff} title={t('lost')} action={toStart} isPage>
      {t('lostHint')}
    </State>
  );
}
