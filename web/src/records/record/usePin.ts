import { useMutation, useQueryClient } from '@tanstack/react-query';
import { setPin, type TimelineEvent } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { toastFailure } from '@/design/toast';

/** Pins an event to the top of a record's history, or takes the pin off. */
export function usePin(object: ObjectType, id: string): (event: TimelineEvent) => void {
  const client = useQueryClient();
  const { mutate } = useMutation({
    mutationFn: (event: TimelineEvent) => setPin(object.name, id, event.id, !event.pinned),
    onSettled: () => client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', id] }),
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  return mutate;
}
