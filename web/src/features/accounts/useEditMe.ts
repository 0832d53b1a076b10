import { useMantineColorScheme } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { asProblem } from '@/api/problem';
import { editMe, type Me, type MeEdit, meQuery } from '@/api/session';
import { toastFailure } from '@/design/toast';
import { rememberLanguage } from '@/lib/i18n';

/** Changes what I chose for myself; the screen follows at once, and goes back if the server refuses. */
export function useEditMe(): (edit: MeEdit) => void {
  const client = useQueryClient();
  const { setColorScheme } = useMantineColorScheme();
  const show = (me: Me) => {
    client.setQueryData(meQuery.queryKey, me);
    setColorScheme(me.theme);
    rememberLanguage(me.language);
  };
  const { mutate } = useMutation({
    // One after another: of two choices the later one stands.
    scope: { id: 'edit-me' },
    mutationFn: editMe,
    onMutate: (edit) => {
      const before = client.getQueryData(meQuery.queryKey);
      if (before) show({ ...before, ...edit });
      return before;
    },
    onError: (error, _edit, before) => {
      if (before) show(before);
      toastFailure(asProblem(error).reason);
    },
  });
  return mutate;
}
