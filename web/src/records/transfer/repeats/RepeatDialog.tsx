import { Group, PasswordInput, SegmentedControl, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import type { Summary } from '../imports';
import classes from '../Transfer.module.css';
import { texts } from './messages';
import { changeRepeat, makeRepeat, type Repeat, type RepeatWish, repeatsQuery } from './repeats';
import { TurnInput } from './TurnInput';

type Props = { like?: Summary; repeat?: Repeat; onClose: () => void };
type Form = Omit<RepeatWish, 'header'> & { from: 'address' | 'folder'; headerName: string; secret: string };

/** Where the file comes from and when; of an import that has run, or of a repeat that is there. */
export function RepeatDialog({ like, repeat, onClose }: Props) {
  const t = useText(texts);
  const { data: known } = useQuery(repeatsQuery);
  const [form, setForm] = useState<Form>(() => formOf(repeat, like));
  const set = (edit: Partial<Form>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<void, Repeat>({
    change: () =>
      repeat ? changeRepeat(repeat.id, wishOf(form, repeat)) : makeRepeat(like?.id ?? '', wishOf(form)),
    refresh: [repeatsQuery.queryKey],
    said: ({ name }) => t('saved', { name }),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const at = (field: string) => problem?.of(field);
  const hasFolder = known?.has_folder ?? false;
  return (
    <FormDialog
      title={repeat ? t('edit', { name: repeat.name }) : t('repeatTitle', { file: like?.file_name ?? '' })}
      size="lg"
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      canSave={Boolean(form.name.trim() && form[form.from].trim())}
      fault={problem && problem.fields.length === 0 ? problem.reason : undefined}
    >
      {!repeat && <p className={classes.soft}>{t('behalf')}</p>}
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={100}
        value={form.name}
        error={at('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <SegmentedControl
        aria-label={t('from')}
        value={form.from}
        data={[
          { value: 'address', label: t('fromAddress') },
          { value: 'folder', label: t('fromFolder'), disabled: !hasFolder && form.from !== 'folder' },
        ]}
        onChange={(from) => set({ from: from as Form['from'] })}
      />
      {known && !hasFolder && <p className={classes.soft}>{t('noFolder')}</p>}
      {form.from === 'folder' ? (
        <TextInput
          label={t('folder')}
          description={t('folderHint')}
          placeholder="exports/*.csv"
          value={form.folder}
          error={at('folder')}
          onChange={(event) => set({ folder: event.currentTarget.value.trim() })}
        />
      ) : (
        <FromAddress form={form} set={set} at={at} keeps={Boolean(repeat?.header)} />
      )}
      <TurnInput turn={form} set={set} at={at} />
      <p className={classes.soft}>{t('zone')}</p>
    </FormDialog>
  );
}

type PartProps = {
  form: Form;
  set: (edit: Partial<Form>) => void;
  at: (field: string) => string | undefined;
  keeps: boolean;
};

function FromAddress({ form, set, at, keeps }: PartProps) {
  const t = useText(texts);
  return (
    <>
      <TextInput
        label={t('address')}
        type="url"
        placeholder="https://example.com/clients.csv"
        value={form.address}
        error={at('address')}
        onChange={(event) => set({ address: event.currentTarget.value.trim() })}
      />
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t('header')}
          description={t('headerHint')}
          placeholder="Authorization"
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          value={form.headerName}
          error={at('header.name') ?? at('header')}
          onChange={(event) => set({ headerName: event.currentTarget.value.trim() })}
          miw={200}
        />
        <PasswordInput
          label={t('headerValue')}
          autoComplete="new-password"
          placeholder={keeps ? t('headerKept') : undefined}
          value={form.secret}
          error={at('header.value')}
          disabled={!form.headerName}
          onChange={(event) => set({ secret: event.currentTarget.value })}
          miw={200}
        />
      </Group>
    </>
  );
}

function formOf(repeat: Repeat | undefined, like: Summary | undefined): Form {
  return {
    name: repeat?.name ?? like?.file_name.slice(0, 100) ?? '',
    from: repeat?.folder ? 'folder' : 'address',
    address: repeat?.address ?? '',
    folder: repeat?.folder ?? '',
    headerName: repeat?.header ?? '',
    secret: '',
    every: (repeat?.every as Form['every']) ?? 'day',
    at: repeat?.at ?? '06:00',
    weekday: repeat?.weekday ?? 0,
  };
}

/** The secret goes along where it was written anew; a header that was taken away goes. */
function wishOf(form: Form, repeat?: Repeat): RepeatWish {
  const { name, every, at, weekday } = form;
  const wish = {
    name: name.trim(),
    every,
    at,
    weekday,
    address: form.from === 'address' ? form.address : '',
    folder: form.from === 'folder' ? form.folder : '',
  };
  if (form.from === 'folder' || !form.headerName) return { ...wish, header: null };
  if (repeat?.header === form.headerName && !form.secret) return wish;
  return { ...wish, header: { name: form.headerName, value: form.secret } };
}
