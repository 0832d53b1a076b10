import { lazy, Suspense } from 'react';
import { useConflict } from './conflicts';

const ConflictDialog = lazy(() => import('./record/conflict/ConflictDialog'));

/** Where the question appears which of two people's values shall stand. */
export function Conflicts() {
  const { question: conflict, settle } = useConflict();
  return <Suspense>{conflict && <ConflictDialog conflict={conflict} onSettled={settle} />}</Suspense>;
}
