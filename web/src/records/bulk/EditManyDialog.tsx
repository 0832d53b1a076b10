import { ActionIcon, Button, Group, Select } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { Dialog } from '@/design/Dialog';
import { useLabel, useText } from '@/lib/i18n';
import { FieldEditor } from '../fields/FieldEditor';
import { useLookups } from '../fields/lookups';
import { isBlank, toWire } from '../fields/values';
import classes from './bulk.module.css';
import { askedWith, changeableFields } from './changeable';
import { texts } from './messages';

type Props = {
  object: ObjectType;
  count: number;
  isSaving: boolean;
  error: Error | null;
  onApply: (change: Record<string, unknown>) => void;
  onClose: () => void;
};

/** The same values for many records, as many fields at once as are wanted. */
export default function EditManyDialog({ object, count, isSaving, error, onApply, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { stages } = useLookups();
  const [values, setValues] = useState<Record<string, unknown>>({});
  const [names, setNames] = useState<string[]>([]);
  const fields = changeableFields(object);
  const wanted = askedWith(object, values, stages).filter((name) => !names.includes(name));
  const asked = [...names, ...wanted];
  const chosen = asked
    .map((name) => fields.find((field) => field.name === name))
    .filter((field) => field !== undefined);
  const problem = error ? asProblem(error) : null;
  const left = fields.filter((field) => !asked.includes(field.name));
  const drop = (name: string) => {
    setNames(names.filter((each) => each !== name));
    setValues(({ [name]: _, ...rest }) => rest);
  };
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    if (chosen.length === 0) return;
    const told = chosen.filter(({ name }) => !wanted.includes(name) || !isBlank(values[name]));
    onApply(Object.fromEntries(told.map((field) => [field.name, toWire(field, values[field.name])])));
  };
  const editor = (field: Field) => (
    <div key={field.name} className={classes.field}>
      <FieldEditor
        field={field}
        value={values[field.name] ?? null}
        label={label(field.label)}
        error={problem?.of(field.name)}
        onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        autoFocus
      />
      {names.includes(field.name) && (
        <ActionIcon
          aria-label={t('dropField', { name: label(field.label) })}
          onClick={() => drop(field.name)}
        >
          <IconX size={16} />
        </ActionIcon>
      )}
    </div>
  );
  return (
    <Dialog title={t('editMany', { count })} onClose={onClose}>
      <form onSubmit={submit} className={classes.fields}>
        {chosen.map(editor)}
        <Select
          key={names.length}
          aria-label={t('field')}
          placeholder={t(names.length === 0 ? 'chooseField' : 'addField')}
          data={left.map((field) => ({ value: field.name, label: label(field.label) }))}
          value={null}
          onChange={(name) => name && setNames([...names, name])}
          searchable
          data-autofocus={names.length === 0 || undefined}
        />
        {chosen.length > 0 && (
          <p className={classes.note}>{t(wanted.length > 0 ? 'emptyKeeps' : 'emptyClears')}</p>
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button type="submit" loading={isSaving} disabled={chosen.length === 0}>
            {t('apply')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}
