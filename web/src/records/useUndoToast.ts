import { asProblem } from '@/api/problem';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { remember } from './undo';

type Way = { message: string; takeBack: () => Promise<unknown>; refresh: () => void };

/** Says what was done, with the way back in the toast and under Ctrl+Z. */
export function useUndoToast(): (way: Way) => void {
  const t = useText(texts);
  return ({ message, takeBack, refresh }) => {
    const undo = remember(() =>
      takeBack().then(refresh, (error) => {
        refresh();
        toastFailure(asProblem(error).reason);
      }),
    );
    toast(message, { label: t('undo'), run: () => void undo() });
  };
}
