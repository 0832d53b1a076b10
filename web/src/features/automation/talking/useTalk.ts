import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { asProblem } from '@/api/problem';
import { watchChanges } from '@/api/stream';
import { toastFailure } from '@/design/toast';
import { doWithTalk, type Saying, sayIn, type Talk, takeOver, talkQuery } from './api';

export type TalkDoing = Saying | 'give-back' | 'close' | 'wake' | 'take-over';

/** A talk as it goes on: read anew at once when anything happens to whom it is with. */
export function useTalk(id: string) {
  const client = useQueryClient();
  const query = useQuery(talkQuery(id));
  const record = query.data?.record?.id;
  useEffect(
    () =>
      watchChanges((change) => {
        if (change.id === record) void client.invalidateQueries({ queryKey: ['conversations'] });
      }),
    [client, record],
  );
  const doing = useMutation({
    mutationFn: (what: TalkDoing): Promise<Talk> => {
      if (typeof what !== 'string') return sayIn(id, what);
      return what === 'take-over' ? takeOver(id) : doWithTalk(id, what);
    },
    onSuccess: (talk) => {
      client.setQueryData(talkQuery(id).queryKey, talk);
      void client.invalidateQueries({ queryKey: ['conversations'] });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return { query, doing };
}
