import type { UseQueryResult } from '@tanstack/react-query';
import { ProblemState } from '../ProblemState';
import { RowsSkeleton } from './RowsSkeleton';

type Props<T> = {
  query: Pick<UseQueryResult<T>, 'data' | 'error' | 'refetch'>;
  /** Tells what a failure was; the lower floors know nothing of the interface. */
  reasonOf: (error: unknown) => { status: number; reason: string };
  children: (data: T) => React.ReactNode;
};

/** Rows once they are there; until then their shadow, or why they did not come. */
export function Loaded<T>({ query, reasonOf, children }: Props<T>) {
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemState {...reasonOf(query.error)} onRetry={() => void query.refetch()} />;
  return <RowsSkeleton />;
}
