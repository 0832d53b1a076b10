import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type Attachment, attach, attachmentsQuery, detach, reattach } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { ObjectType, RecordData } from '@/api/types';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { useUndoToast } from '../useUndoToast';
import { texts } from './messages';

/** Files something with a record, or takes it off; `sending` are the names on their way. */
export function useFiles(object: ObjectType, record: RecordData) {
  const t = useText(texts);
  const client = useQueryClient();
  const undoToast = useUndoToast();
  const [sending, setSending] = useState<string[]>([]);
  const refresh = (file: Attachment) => {
    if (file.field) void client.invalidateQueries({ queryKey: ['records', object.name] });
    void client.invalidateQueries({ queryKey: attachmentsQuery(object.name, record.id).queryKey });
    void client.invalidateQueries({ queryKey: ['records', object.name, 'timeline', record.id] });
  };
  const { mutate: send } = useMutation({
    mutationFn: (file: File) => attach(object.name, record.id, file),
    onMutate: (file) => setSending((before) => [...before, file.name]),
    onSuccess: refresh,
    onError: (error, file) => {
      const problem = asProblem(error);
      toastFailure(problem.status === 413 ? t('tooLarge', { name: file.name }) : problem.reason);
    },
    onSettled: (_done, _error, file) =>
      setSending((before) => before.filter((_name, index) => index !== before.indexOf(file.name))),
  });
  const { mutate: remove } = useMutation({
    mutationFn: (file: Attachment) => detach(file.id),
    onSuccess: (_nothing, file) => {
      refresh(file);
      const message = t('fileRemoved', { name: file.name });
      undoToast({ message, takeBack: () => reattach(file.id), refresh: () => refresh(file) });
    },
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  const add = (files: Iterable<File>) => {
    for (const file of files) send(file);
  };
  return { add, remove, sending };
}
