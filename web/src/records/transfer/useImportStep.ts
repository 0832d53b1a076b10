import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { toastFailure } from '@/design/toast';
import {
  changeImport,
  doImport,
  type Import,
  type ImportChange,
  type ImportVerb,
  importQuery,
} from './imports';

type Step = { change?: ImportChange; verb?: ImportVerb };

/** Corrects an import, then asks for its next step; the page shows the answer at once. */
export function useImportStep(id: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ change, verb }: Step): Promise<Import | null> => {
      const changed = change ? await changeImport(id, change) : null;
      return verb ? doImport(id, verb) : changed;
    },
    onSuccess: (run) => {
      if (run) client.setQueryData(importQuery(id).queryKey, run);
      void client.invalidateQueries({ queryKey: ['imports'] });
      void client.invalidateQueries({ queryKey: ['records'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
}
