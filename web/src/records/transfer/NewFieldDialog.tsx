import { Alert, Button, Checkbox, Select, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '@/api/http';
import { objectsQuery } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useLocale, useText } from '@/lib/i18n';
import { plainName } from '@/lib/plainName';
import { type ImportColumn, targetsQuery } from './imports';
import { texts } from './messages';
import classes from './Transfer.module.css';

type Props = {
  object: ObjectType;
  column: ImportColumn;
  onAdded: (field: string) => void;
  onClose: () => void;
};

const guesses: Record<string, string> = {
  number: 'number',
  date: 'date',
  datetime: 'datetime',
  boolean: 'boolean',
  email: 'email',
  phone: 'phone',
  url: 'url',
};

/** A field that is not there yet, made for a column: named by it, of the type its values are of. */
export function NewFieldDialog({ object, column, onAdded, onClose }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const client = useQueryClient();
  const [name, setName] = useState(column.name);
  const [type, setType] = useState(guesses[column.type] ?? 'text');
  const [isUnique, setUnique] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const taken = object.fields.map((field) => field.name);
      const body = {
        name: plainName(name, 'field', taken),
        type,
        label: { [language]: name },
        unique: isUnique,
      };
      return call<{ name: string }>('POST', `/objects/${object.name}/fields`, { body });
    },
    onSuccess: async (field) => {
      await client.invalidateQueries({ queryKey: objectsQuery.queryKey });
      await client.invalidateQueries({ queryKey: targetsQuery.queryKey });
      onAdded(field.name);
    },
  });
  const types = [
    { value: 'text', label: t('typeText') },
    { value: 'long_text', label: t('typeLongText') },
    { value: 'number', label: t('typeNumber') },
    { value: 'money', label: t('typeMoney') },
    { value: 'percent', label: t('typePercent') },
    { value: 'date', label: t('typeDate') },
    { value: 'datetime', label: t('typeDatetime') },
    { value: 'boolean', label: t('typeBoolean') },
    { value: 'email', label: t('typeEmail') },
    { value: 'phone', label: t('typePhone') },
    { value: 'url', label: t('typeUrl') },
  ];
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (!isPending && name.trim()) mutate();
  };
  return (
    <Dialog onClose={onClose} title={t('newField')} size={420}>
      <form onSubmit={submit} className={classes.form}>
        {error && (
          <Alert color="red" variant="light" role="alert">
            {asProblem(error).reason}
          </Alert>
        )}
        <TextInput
          label={t('fieldName')}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          data-autofocus
          withAsterisk
        />
        <Select
          label={t('fieldType')}
          description={column.samples.slice(0, 3).join(' · ')}
          data={types}
          value={type}
          allowDeselect={false}
          onChange={(next) => next && setType(next)}
        />
        <Checkbox
          label={t('unique')}
          checked={isUnique}
          onChange={(event) => setUnique(event.currentTarget.checked)}
        />
        <div className={classes.foot}>
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isPending} disabled={!name.trim()}>
            {t('addField')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
