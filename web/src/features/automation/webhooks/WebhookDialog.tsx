import { MultiSelect, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import type { ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { useEventChoices } from '../editors/choices';
import { FilterParameter } from '../editors/FilterParameter';
import {
  changeWebhook,
  makeWebhook,
  type Webhook,
  type WebhookMade,
  type WebhookWish,
  webhooksQuery,
} from './api';
import { texts } from './messages';
import { programChoicesQuery } from './programs';

type Props = { webhook?: Webhook; onClose: () => void; onMade: (made: WebhookMade) => void };

const blank: WebhookWish = {
  name: '',
  url: '',
  kinds: [],
  object: '',
  fields: [],
  where: null,
  is_batch: false,
  acts_as: null,
};

/** Where it leads, what it is told of, and through whose eyes it looks. */
export function WebhookDialog({ webhook, onClose, onMade }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects().filter((each) => !each.system);
  const object = objects.find((each) => each.name === (webhook?.object ?? ''));
  const [form, setForm] = useState<WebhookWish>(
    webhook ? { ...webhook, acts_as: webhook.acts_as?.id ?? null } : blank,
  );
  const set = (edit: Partial<WebhookWish>) => setForm((before) => ({ ...before, ...edit }));
  const target = objects.find((each) => each.name === form.object) ?? (form.object ? object : undefined);
  const { mutate, isPending, error } = useChange<void, Webhook | WebhookMade>({
    change: () =>
      webhook ? changeWebhook(webhook.id, wishOf(form), webhook.revision) : makeWebhook(wishOf(form)),
    refresh: [webhooksQuery.queryKey],
    said: ({ name }) => t('saved', { name }),
    onDone: (saved) => {
      onClose();
      if ('secret' in saved) onMade(saved);
    },
  });
  const problem = error ? asProblem(error) : null;
  const placed = problem?.fields.length ?? 0;
  const at = (field: string) =>
    problem?.fields.find((each) => each.field?.split(/[.[]/)[0] === field)?.message;
  return (
    <FormDialog
      title={webhook ? t('edit', { name: webhook.name }) : t('add')}
      size="lg"
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      canSave={Boolean(form.name.trim() && form.url.trim())}
      fault={problem && placed === 0 ? problem.reason : undefined}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={120}
        value={form.name}
        error={at('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('url')}
        type="url"
        placeholder="https://example.com/hook"
        value={form.url}
        error={at('url')}
        onChange={(event) => set({ url: event.currentTarget.value.trim() })}
      />
      <KindsInput
        objects={objects}
        value={form.kinds}
        error={at('kinds')}
        onChange={(kinds) => set({ kinds })}
      />
      <Select
        label={t('object')}
        placeholder={t('everyObject')}
        data={objects.map((each) => ({ value: each.name, label: label(each.label_plural) }))}
        value={form.object || null}
        error={at('object')}
        clearable
        searchable
        onChange={(name) => set({ object: name ?? '', fields: [], where: null })}
      />
      {target && <OfRecords target={target} form={form} set={set} at={at} />}
      <ActsAs value={form.acts_as} error={at('acts_as')} onChange={(acts_as) => set({ acts_as })} />
      <Switch
        label={t('batch')}
        checked={form.is_batch}
        onChange={(event) => set({ is_batch: event.currentTarget.checked })}
      />
    </FormDialog>
  );
}

function wishOf({ name, url, kinds, object, fields, where, is_batch, acts_as }: WebhookWish): WebhookWish {
  return { name: name.trim(), url, kinds, object, fields, where, is_batch, acts_as };
}

type KindsProps = {
  objects: ObjectType[];
  value: string[];
  error?: string;
  onChange: (kinds: string[]) => void;
};

/** Kinds of events chosen by their names, or typed as patterns. */
function KindsInput({ objects, value, error, onChange }: KindsProps) {
  const t = useText(texts);
  const label = useLabel();
  const whole = objects.map((each) => ({
    value: `${each.name}.*`,
    label: t('anything', { object: label(each.label) }),
  }));
  const choices = [...whole, ...useEventChoices(objects)];
  const named = new Map(choices.map((each) => [each.label, each.value]));
  const words = new Map(choices.map((each) => [each.value, each.label]));
  return (
    <TagsInput
      label={t('kinds')}
      description={t('kindsHint')}
      data={choices.map((each) => each.label)}
      value={value.map((kind) => words.get(kind) ?? kind)}
      error={error}
      limit={60}
      onChange={(next) => onChange([...new Set(next.map((word) => named.get(word) ?? word.trim()))])}
    />
  );
}

type OfRecordsProps = {
  target: ObjectType;
  form: WebhookWish;
  set: (edit: Partial<WebhookWish>) => void;
  at: (field: string) => string | undefined;
};

function OfRecords({ target, form, set, at }: OfRecordsProps) {
  const t = useText(texts);
  const label = useLabel();
  return (
    <>
      <MultiSelect
        label={t('fields')}
        data={target.fields.map((field) => ({ value: field.name, label: label(field.label) }))}
        value={form.fields}
        error={at('fields')}
        searchable
        onChange={(fields) => set({ fields })}
      />
      <FilterParameter
        label={t('where')}
        object={target}
        value={form.where}
        error={at('where')}
        onChange={(where) => set({ where })}
      />
    </>
  );
}

type ActsAsProps = { value: string | null; error?: string; onChange: (id: string | null) => void };

/** Oneself, or a service account, for whoever may manage those. */
function ActsAs({ value, error, onChange }: ActsAsProps) {
  const t = useText(texts);
  const { data: me } = useQuery(meQuery);
  const may = Boolean(me?.capabilities.includes('manage_users'));
  const { data: programs = [] } = useQuery({ ...programChoicesQuery, enabled: may });
  if (!may || !me) return null;
  return (
    <Select
      label={t('actsAs')}
      data={[
        { value: me.id, label: t('me') },
        ...programs.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      value={value ?? me.id}
      error={error}
      allowDeselect={false}
      onChange={onChange}
    />
  );
}
