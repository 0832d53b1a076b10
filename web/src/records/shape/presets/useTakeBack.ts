import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { toast, toastFailure } from '@/design/toast';
import { useLabel, useText } from '@/lib/i18n';
import { texts } from './messages';
import { undoPreset } from './presets';

const named = 5;

/** Takes an applied preset back and says what stayed. */
export function useTakeBack(): (id: string) => void {
  const t = useText(texts);
  const label = useLabel();
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: undoPreset,
    onSuccess: ({ kept }) => {
      const names = kept.slice(0, named).map((part) => `${label(part.label) || part.name} (${part.reason})`);
      const more = kept.length > named ? ` … +${kept.length - named}` : '';
      toast(kept.length === 0 ? t('takenBack') : t('takenBackPartly', { names: names.join(', ') + more }));
      void client.invalidateQueries();
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return mutate;
}
