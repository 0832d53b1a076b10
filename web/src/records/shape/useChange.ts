import { type QueryKey, useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import { remember } from '../undo';

type Plan<In, Out> = {
  change: (input: In) => Promise<Out>;
  /** What is read anew after the change, and after it was taken back. */
  refresh: QueryKey[];
  /** What the screen shows before the server has answered: the data under a key as the change will leave them. */
  ahead?: { key: QueryKey; apply: (before: never, input: In) => unknown };
  /** What is told of it; nothing where it is empty. */
  said?: (answer: Out, input: In) => string;
  /** Whether this very change can be undone. */
  canUndo?: (answer: Out) => boolean;
  undo?: (answer: Out, input: In) => Promise<unknown>;
  onDone?: (answer: Out, input: In) => void;
  /** Changes of one queue go one after another, and so does taking them back. */
  queue?: string;
};

/** A change of settings: shown at once, taken back on the screen with the reason when refused, undone from its toast. */
export function useChange<In, Out>({
  change,
  refresh,
  ahead,
  said,
  canUndo,
  undo,
  onDone,
  queue,
}: Plan<In, Out>) {
  const client = useQueryClient();
  const t = useText(texts);
  const renew = () => Promise.all(refresh.map((queryKey) => client.invalidateQueries({ queryKey })));
  const scope = queue === undefined ? undefined : { id: queue };
  const inTurn = (run: () => Promise<unknown>) =>
    client.getMutationCache().build(client, { mutationFn: run, scope }).execute(undefined);
  const tell = (answer: Out, input: In, takeBack = undo) => {
    const told = said?.(answer, input);
    if (!told) return;
    if (!takeBack || canUndo?.(answer) === false) return toast(told);
    const back = remember(() =>
      inTurn(() => takeBack(answer, input))
        .then(renew, (error) => toastFailure(asProblem(error).reason))
        .then(() => undefined),
    );
    toast(told, { label: t('undo'), run: () => void back() });
  };
  return useMutation({
    scope,
    mutationFn: change,
    onMutate: async (input: In) => {
      // How to take it back is kept as of now: what is shown ahead will have changed what the component sees.
      if (!ahead) return { undo };
      await client.cancelQueries({ queryKey: ahead.key });
      const before = client.getQueryData(ahead.key);
      if (before !== undefined) client.setQueryData(ahead.key, ahead.apply(before as never, input));
      return { before, undo };
    },
    onSuccess: (answer, input, shown) => {
      tell(answer, input, shown.undo);
      onDone?.(answer, input);
      return renew().then(() => undefined);
    },
    onError: (error, _input, shown) => {
      if (ahead && shown) client.setQueryData(ahead.key, shown.before);
      const problem = asProblem(error);
      if (problem.status !== 422 || ahead) toastFailure(problem.status === 0 ? t('offline') : problem.reason);
    },
  });
}
