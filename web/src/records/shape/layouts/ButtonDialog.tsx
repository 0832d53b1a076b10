import { Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { flowButtonsQuery } from '@/api/flowButtons';
import { useObjects } from '@/api/objects';
import type { Field, ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { relatedTo } from '../../record/related';
import type { Button } from './layouts';
import { linkFault } from './linkFault';
import { kindTexts, texts } from './messages';

type Props = {
  object: ObjectType;
  button?: Button;
  onSave: (button: Button) => void;
  onClose: () => void;
};

const kinds = ['link', 'create', 'set', 'flow'] as const;
const parts = { link: ['url'], create: ['object'], set: ['field', 'value'], flow: ['flow'] } as const;

/** What a button says and what it does. */
export function ButtonDialog({ object, button, onSave, onClose }: Props) {
  const t = useText(texts);
  const kindName = useText(kindTexts);
  const [edit, setEdit] = useState<Button>(button ?? { kind: 'link', label: {} });
  const set = (part: Partial<Button>) => setEdit((before) => ({ ...before, ...part }));
  const isNamed = Object.values(edit.label).some((words) => words.trim());
  const isWhole = parts[edit.kind].every((name) => edit[name] !== undefined && edit[name] !== null);
  const fault = edit.kind === 'link' && edit.url ? linkFault(edit.url, object) : null;
  const fitting = () => {
    const own = Object.fromEntries(parts[edit.kind].map((name) => [name, edit[name]]));
    onSave({ kind: edit.kind, label: edit.label, ...own });
  };
  return (
    <FormDialog
      title={t('button')}
      onClose={onClose}
      onSave={fitting}
      isSaving={false}
      canSave={isNamed && isWhole && !fault}
    >
      <LabelInputs
        label={t('name')}
        value={edit.label}
        autoFocus
        onChange={(label) => set({ label: label as Button['label'] })}
      />
      <Select
        label={t('kind')}
        data={kinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
        value={edit.kind}
        allowDeselect={false}
        onChange={(kind) => set({ kind: kind as Button['kind'] })}
      />
      {edit.kind === 'link' && (
        <TextInput
          label={t('url')}
          description={t('urlHint')}
          placeholder="https://example.com/?q={title}"
          maxLength={500}
          value={edit.url ?? ''}
          error={fault && (fault.code === 'linkForm' ? t('linkForm') : t('linkField', { name: fault.name }))}
          onChange={(event) => set({ url: event.currentTarget.value || undefined })}
        />
      )}
      {edit.kind === 'create' && <Created object={object} edit={edit} onChange={set} />}
      {edit.kind === 'set' && <Given object={object} edit={edit} onChange={set} />}
      {edit.kind === 'flow' && <Flow object={object} edit={edit} onChange={set} />}
    </FormDialog>
  );
}

type PartProps = { object: ObjectType; edit: Button; onChange: (part: Partial<Button>) => void };

function Created({ object, edit, onChange }: PartProps) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const leading = [...new Set(relatedTo(object, objects).map((each) => each.object))];
  return (
    <Select
      label={t('whatToCreate')}
      data={leading.map((each) => ({ value: each.name, label: label(each.label) }))}
      value={edit.object ?? null}
      allowDeselect={false}
      onChange={(name) => onChange({ object: name })}
    />
  );
}

function Given({ object, edit, onChange }: PartProps) {
  const t = useText(texts);
  const label = useLabel();
  const settable = object.fields.filter(
    ({ type, read_only }) => !read_only && (type === 'select' || type === 'stage' || type === 'boolean'),
  );
  const field = settable.find(({ name }) => name === edit.field);
  const values = useValues(field);
  return (
    <>
      <Select
        label={t('field')}
        data={settable.map((each) => ({ value: each.name, label: label(each.label) }))}
        value={edit.field ?? null}
        allowDeselect={false}
        onChange={(name) => onChange({ field: name, value: undefined })}
      />
      {field && (
        <Select
          label={t('value')}
          data={values}
          value={edit.value === undefined || edit.value === null ? null : String(edit.value)}
          allowDeselect={false}
          searchable
          onChange={(value) => onChange({ value: field.type === 'boolean' ? value === 'true' : value })}
        />
      )}
    </>
  );
}

/** The values a button may give: stages with their pipelines, options, yes and no. */
function useValues(field: Field | undefined) {
  const t = useText(texts);
  const label = useLabel();
  const { pipelines } = useLookups();
  if (field?.type === 'stage')
    return pipelines.map((pipeline) => ({
      group: pipeline.name,
      items: pipeline.stages.map((stage) => ({ value: stage.id, label: stage.name })),
    }));
  if (field?.type === 'boolean')
    return [
      { value: 'true', label: t('yes') },
      { value: 'false', label: t('no') },
    ];
  return (field?.options ?? []).map((option) => ({ value: option.value, label: label(option.label) }));
}

function Flow({ object, edit, onChange }: PartProps) {
  const t = useText(texts);
  const { data = [] } = useQuery(flowButtonsQuery);
  const flows = data.filter((flow) => flow.object === object.name);
  return (
    <Select
      label={t('flow')}
      description={t('flowHint')}
      data={flows.map((flow) => ({ value: flow.id, label: flow.label }))}
      value={edit.flow ?? null}
      allowDeselect={false}
      onChange={(flow) => onChange({ flow })}
    />
  );
}
