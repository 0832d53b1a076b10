import { useQuery } from '@tanstack/react-query';
import { Navigate, useSearch } from '@tanstack/react-router';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { entryQuery } from '@/api/signIn';
import { ProblemState } from '@/design/ProblemState';
import { AdministratorStep } from './AdministratorStep';
import { ColleaguesStep } from './ColleaguesStep';
import { CompanyStep } from './CompanyStep';
import { StartStep } from './StartStep';
import { isStep } from './setUp';

/** Leads the first person of a new home from nothing to the first record; can be left and found again at each step. */
export function SetUpPage() {
  const { step } = useSearch({ strict: false }) as { step?: string };
  const entry = useQuery({ ...entryQuery, staleTime: 0 });
  const needsPerson = entry.data?.needs_set_up;
  const { data: me, error } = useQuery({ ...meQuery, enabled: needsPerson === false });
  const failure = entry.error ?? (error && asProblem(error).status !== 401 ? error : null);
  if (failure)
    return <ProblemState status={asProblem(failure).status} onRetry={() => void entry.refetch()} />;
  if (entry.data && needsPerson) return <AdministratorStep needsCode={entry.data.needs_code} />;
  if (error) return <Navigate to="/sign-in" search={{ next: '/set-up' }} replace />;
  if (!me) return null;
  if (!me.capabilities.includes('configure')) return <Navigate to="/" replace />;
  const chosen = isStep(step) ? step : 'company';
  if (chosen === 'company') return <CompanyStep company={me.workspace} />;
  return chosen === 'colleagues' ? <ColleaguesStep /> : <StartStep />;
}
