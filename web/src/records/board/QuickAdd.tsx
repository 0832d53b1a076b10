import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Lane } from '@/api/board';
import { asProblem } from '@/api/problem';
import { createRecord } from '@/api/records';
import { toastFailure } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { namedBy } from '../fields/naming';
import classes from './Board.module.css';
import { useBoard } from './boardContext';
import { texts } from './messages';

type Props = { column: string; lane?: Lane; onClose: () => void };

/** A new card from a name and Enter; for more than a name there is the form. */
export function QuickAdd({ column, lane, onClose }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const { object, by, create } = useBoard();
  const [name, setName] = useState('');
  const place = { [by.name]: column || null, ...(lane && { [lane.field]: lane.value || null }) };
  const named = namedBy(object, name.trim());
  const form = () => {
    create?.({ ...place, ...(named ?? {}) });
    onClose();
  };
  const { mutate, isPending } = useMutation({
    mutationFn: (values: object) => createRecord(object.name, values, crypto.randomUUID()),
    onSuccess: () => {
      setName('');
      void client.invalidateQueries({ queryKey: ['records', object.name] });
    },
    onError: (error) => {
      // What a name alone does not satisfy is asked for in the form.
      if (asProblem(error).status === 422) form();
      else toastFailure(asProblem(error).reason);
    },
  });
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (name.trim() && named) mutate({ ...place, ...named });
    else form();
  };
  return (
    <form className={classes.quick} onSubmit={submit}>
      <TextInput
        autoFocus
        aria-label={t('newName')}
        placeholder={t('newName')}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
        }}
        onBlur={() => name.trim() === '' && setTimeout(onClose, 150)}
      />
      <Button variant="subtle" size="compact-xs" onClick={form}>
        {t('wholeForm')}
      </Button>
    </form>
  );
}
