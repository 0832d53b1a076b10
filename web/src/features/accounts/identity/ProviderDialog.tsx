import { PasswordInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { rolesQuery } from '../settings';
import { newWish, type Provider, providersQuery, saveProvider, type Wish, wishOf } from './identity';
import { texts } from './messages';

type Props = { provider: Provider | null; onSaved: (saved: Provider) => void; onClose: () => void };

/** What we must know of the other house, and whom its word lets in. */
export function ProviderDialog({ provider, onSaved, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { data: roles = [] } = useQuery(rolesQuery);
  const [wish, setWish] = useState<Wish>(provider ? wishOf(provider) : newWish);
  const { mutate, isPending, error } = useChange<{ id: string | null; wish: Wish }, Provider>({
    change: saveProvider,
    refresh: [providersQuery.queryKey],
    said: () => t('saved'),
    onDone: onSaved,
  });
  const problem = error && asProblem(error);
  const set = (edit: Partial<Wish>) => setWish({ ...wish, ...edit });
  const save = () => {
    if (!isPending) mutate({ id: provider?.id ?? null, wish });
  };
  const text = (name: 'name' | 'issuer' | 'client_id') => ({
    value: wish[name],
    error: problem?.of(name),
    required: true,
    withAsterisk: false,
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.value }),
  });
  const toggle = (name: 'links_by_email' | 'makes_people' | 'trusts_addresses' | 'is_active') => ({
    checked: wish[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => set({ [name]: event.currentTarget.checked }),
  });
  return (
    <FormDialog
      onClose={onClose}
      onSave={save}
      isSaving={isPending}
      title={provider ? provider.name : t('add')}
      closeOnClickOutside={false}
    >
      <TextInput label={t('name')} description={t('nameHint')} data-autofocus {...text('name')} />
      <TextInput label={t('issuer')} placeholder="https://accounts.example.com" {...text('issuer')} />
      <TextInput label={t('clientId')} autoComplete="off" {...text('client_id')} />
      <PasswordInput
        label={t('clientSecret')}
        description={provider ? t('secretKept') : undefined}
        autoComplete="off"
        required={!provider}
        withAsterisk={false}
        value={wish.client_secret}
        error={problem?.of('client_secret')}
        onChange={(event) => set({ client_secret: event.currentTarget.value })}
      />
      <TagsInput
        label={t('domains')}
        description={t('domainsHint')}
        placeholder={wish.domains.length ? '' : 'example.com'}
        value={wish.domains}
        error={problem?.of('domains')}
        onChange={(domains) => set({ domains })}
      />
      <Switch label={t('links')} description={t('linksHint')} {...toggle('links_by_email')} />
      <Switch label={t('makes')} description={t('makesHint')} {...toggle('makes_people')} />
      {wish.makes_people && (
        <Select
          label={t('role')}
          data={roles.map((each) => ({ value: each.name, label: label(each.label) || each.name }))}
          value={wish.role}
          error={problem?.of('roles')}
          allowDeselect={false}
          onChange={(role) => role && set({ role })}
        />
      )}
      <Switch label={t('trusts')} description={t('trustsHint')} {...toggle('trusts_addresses')} />
      <Switch label={t('active')} {...toggle('is_active')} />
    </FormDialog>
  );
}
