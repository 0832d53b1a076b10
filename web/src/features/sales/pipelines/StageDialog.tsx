import { Input, MultiSelect, NumberInput, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useObject } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { changesOf } from '@/lib/changesOf';
import { useLabel, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import { addStage, deleteStage, editStage, type Pipeline, type Stage, type StageWish } from './pipelines';

type Props = { pipeline: Pipeline; stage?: Stage; onClose: () => void };
type Form = Required<Pick<StageWish, 'name' | 'status' | 'probability' | 'required_fields'>> & {
  rot_days: number | null;
};

const fresh: Form = { name: '', status: 'open', probability: 50, rot_days: null, required_fields: [] };
const never = new Set(['stage', 'pipeline', 'status', 'id', 'title', 'version', 'tags']);

/** What a stage is called and what it asks of a deal; of a new one, or of one there is. */
export function StageDialog({ pipeline, stage, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const object = useObject(pipeline.object);
  const was: Form = stage
    ? {
        name: stage.name,
        status: stage.status,
        probability: stage.probability,
        rot_days: stage.rot_days,
        required_fields: stage.required_fields,
      }
    : fresh;
  const [form, setForm] = useState(was);
  const set = (edit: Partial<Form>) => setForm((before) => ({ ...before, ...edit }));
  const { mutate, isPending, error } = useChange<Form, Pipeline>({
    change: (wish) =>
      stage ? editStage(pipeline.id, stage.id, changesOf(was, wish)) : addStage(pipeline.id, wish),
    refresh: [['pipelines'], ['records', pipeline.object]],
    said: (_pipeline, wish) => t(stage ? 'changed' : 'made', { name: wish.name }),
    undo: (saved, wish) => {
      if (stage) return editStage(pipeline.id, stage.id, was);
      const known = new Set(pipeline.stages.map(({ id }) => id));
      const made = saved.stages.find(({ id, name }) => !known.has(id) && name === wish.name);
      return made ? deleteStage(pipeline.id, made.id, null) : Promise.resolve();
    },
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = problem?.fields.some(({ field }) => field && field.replace(/\[.*/, '') in form);
  const fields = (object?.fields ?? []).filter((field) => !field.read_only && !never.has(field.name));
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate({ ...form, name: form.name.trim() })}
      isSaving={isPending}
      canSave={Boolean(form.name.trim())}
      fault={problem && !isPlaced ? problem.reason : undefined}
      title={stage ? t('editStage', { name: stage.name }) : t('addStage')}
    >
      <TextInput
        label={t('name')}
        data-autofocus
        maxLength={100}
        value={form.name}
        error={problem?.of('name')}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <Input.Wrapper label={t('kind')} labelElement="div" error={problem?.of('status')}>
        <SegmentedControl
          aria-label={t('kind')}
          fullWidth
          data={[
            { value: 'open', label: t('open') },
            { value: 'won', label: t('won') },
            { value: 'lost', label: t('lost') },
          ]}
          value={form.status}
          onChange={(status) => set({ status: status as Form['status'] })}
        />
      </Input.Wrapper>
      {form.status === 'open' && (
        <>
          <NumberInput
            label={t('probability')}
            min={0}
            max={100}
            value={form.probability}
            error={problem?.of('probability')}
            onChange={(value) => set({ probability: Number(value) || 0 })}
          />
          <NumberInput
            label={t('rotDays')}
            description={t('rotHint')}
            min={1}
            max={3650}
            allowDecimal={false}
            value={form.rot_days ?? ''}
            error={problem?.of('rot_days')}
            onChange={(value) => set({ rot_days: Number(value) || null })}
          />
        </>
      )}
      <MultiSelect
        label={t('gate')}
        description={t('gateHint')}
        data={fields.map((field) => ({ value: field.name, label: label(field.label) }))}
        value={form.required_fields}
        error={problem?.of('required_fields')}
        searchable
        onChange={(required) => set({ required_fields: required })}
      />
    </FormDialog>
  );
}
