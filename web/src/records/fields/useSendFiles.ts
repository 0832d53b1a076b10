import { useMutation } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { type FileCard, sendForField } from '@/api/history';
import { asProblem } from '@/api/problem';
import type { Field } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from './lookups';
import { texts } from './messages';
import { filesOf } from './values';

/** Sends files for a field and puts them into its value; `sending` are the names on their way. */
export function useSendFiles(field: Field, value: unknown, onChange: (value: FileCard[]) => void) {
  const t = useText(texts);
  const { object } = useLookups();
  const [sending, setSending] = useState<string[]>([]);
  const [fault, setFault] = useState<string>();
  // Several files arrive one by one: each joins those that are there by then.
  const newest = useRef<FileCard[]>([]);
  newest.current = filesOf(value);
  const { mutate } = useMutation({
    scope: { id: `files-${object}-${field.name}` },
    mutationFn: (file: File) => sendForField(object, field.name, file),
    onSuccess: ({ id, name, size, content_type }) => {
      const sent = { id, name, size, content_type };
      newest.current = field.settings?.many ? [...newest.current, sent] : [sent];
      onChange(newest.current);
    },
    onError: (error, file) => {
      const problem = asProblem(error);
      setFault(`${file.name}: ${problem.of('file') ?? problem.reason}`);
    },
    onSettled: (_done, _error, file) =>
      setSending((before) => before.filter((_name, index) => index !== before.indexOf(file.name))),
  });
  const most = Number(field.settings?.megabytes ?? 50);
  const send = (files: Iterable<File>) => {
    setFault(undefined);
    const wanted = field.settings?.many ? [...files] : [...files].slice(0, 1);
    for (const file of wanted) {
      if (file.size > most * 1024 ** 2) {
        setFault(t('fileTooLarge', { name: file.name, most }));
        continue;
      }
      setSending((before) => [...before, file.name]);
      mutate(file);
    }
  };
  return { send, sending, fault };
}
