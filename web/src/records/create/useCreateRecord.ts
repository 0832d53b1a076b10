import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { asProblem } from '@/api/problem';
import { createRecord, deleteRecord } from '@/api/records';
import type { ObjectType, RecordData } from '@/api/types';
import { toast, toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { isBlank, toWire } from '../fields/values';
import { remember } from '../undo';
import { texts } from './messages';

/** Creates a record. The same values sent twice (a double click, a lost answer) make one record. */
export function useCreateRecord(object: ObjectType, onCreated: (record: RecordData) => void) {
  const client = useQueryClient();
  const t = useText(texts);
  const sent = useRef({ body: '', key: '' });
  const refresh = () => client.invalidateQueries({ queryKey: ['records', object.name] });

  const { mutate, isPending, error } = useMutation({
    mutationFn: (values: Record<string, unknown>) => {
      const body = wire(object, values);
      const text = JSON.stringify(body);
      if (sent.current.body !== text) sent.current = { body: text, key: crypto.randomUUID() };
      return createRecord(object.name, body, sent.current.key);
    },
    onSuccess: (record) => {
      void refresh();
      onCreated(record);
      const undo = remember(() =>
        deleteRecord(object.name, record.id).then(refresh, (failure) =>
          toastFailure(asProblem(failure).reason),
        ),
      );
      toast(t('created', { title: record.title }), { label: t('undo'), run: () => void undo() });
    },
  });
  return { create: mutate, isPending, problem: error ? asProblem(error) : null };
}

function wire(object: ObjectType, values: Record<string, unknown>): Record<string, unknown> {
  const filled = object.fields.filter((field) => !isBlank(values[field.name]));
  return Object.fromEntries(filled.map((field) => [field.name, toWire(field, values[field.name])]));
}
