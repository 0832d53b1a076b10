import { useMutation } from '@tanstack/react-query';
import type { Tried } from '@/api/notices';
import { asProblem } from '@/api/problem';

/** What came of the last trial: nothing while one is under way. */
export type Outcome = { words: string; failed: boolean } | null;

/** Something sent to oneself, to see that it comes. */
export function useTrial<In>(send: (to: In) => Promise<Tried>, onDone?: () => void) {
  const trial = useMutation({ mutationFn: send, onSettled: onDone });
  const outcome: Outcome = trial.isError
    ? { words: asProblem(trial.error).reason, failed: true }
    : trial.isSuccess
      ? { words: trial.data.words, failed: !trial.data.is_sent }
      : null;
  return { send: trial.mutate, busy: trial.isPending ? trial.variables : undefined, outcome };
}
