import { lazy, Suspense } from 'react';
import { useGate } from './gates';

const GateDialog = lazy(() => import('./GateDialog'));

/** Where it is asked for what a change still lacks, wherever the change was made. */
export function Gates() {
  const { question: gate, settle } = useGate();
  return <Suspense>{gate && <GateDialog gate={gate} onSettled={settle} />}</Suspense>;
}
