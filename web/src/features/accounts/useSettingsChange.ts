import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { toastFailure } from '@/design/toast';

/** A change of settings: the lists are read anew after it, a refusal is told with its reason. */
export function useSettingsChange<In, Out>(
  change: (input: In) => Promise<Out>,
  onDone?: (answer: Out) => void,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (answer) => {
      void client.invalidateQueries({ queryKey: ['settings'] });
      onDone?.(answer);
    },
    onError: (error) => {
      const problem = asProblem(error);
      if (problem.status !== 422) toastFailure(problem.reason);
    },
  });
}
