import { Checkbox, Select, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { objectsQuery, useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import type { ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { useLabel, useText } from '@/lib/i18n';
import { plainName } from '@/lib/plainName';
import { OptionsEditor } from '../OptionsEditor';
import type { Option } from '../shape';
import { useChange } from '../useChange';
import { IconPicker } from './IconPicker';
import { texts } from './messages';
import {
  archivedQuery,
  changeable,
  changeObject,
  fresh,
  makeObject,
  type ObjectWish,
  wishOf,
} from './objects';
import { TitleRule } from './TitleRule';

type Props = { object?: ObjectType; onClose: () => void };

/** What an object is called and how its records are; of a new one, or of one people made. A new one goes on to its fields. */
export function ObjectDialog({ object, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const navigate = useNavigate();
  const objects = useObjects();
  const was = object ? wishOf(object) : fresh;
  const [form, setForm] = useState(was);
  const set = (edit: Partial<ObjectWish>) => setForm((before) => ({ ...before, ...edit }));
  const taken = objects.flatMap(({ name, fields }) => [name, ...fields.map((field) => field.name)]);
  const guessed = plainName(form.label_plural.en || label(form.label_plural), 'object', taken).slice(0, 40);
  const { mutate, isPending, error } = useChange<ObjectWish, ObjectType>({
    change: (wish) => (object ? changeObject(object.name, changeable(wish)) : makeObject(wish)),
    refresh: [objectsQuery.queryKey, archivedQuery.queryKey, ...(object ? [['records', object.name]] : [])],
    said: (saved) => t(object ? 'changed' : 'made', { name: label(saved.label_plural) }),
    undo: (saved) => changeObject(saved.name, object ? changeable(was) : { archived: true }),
    onDone: (saved) => {
      onClose();
      if (!object)
        void navigate({
          to: '/settings/$section',
          params: { section: 'fields' },
          search: { item: saved.name },
        });
    },
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = problem?.fields.some(({ field: at }) => at && at.replace(/[.[].*/, '') in form);
  const stageError = problem?.fields.find((each) => each.field?.startsWith('stages'))?.message;
  return (
    <FormDialog
      onClose={onClose}
      onSave={() => mutate({ ...form, name: form.name || guessed })}
      isSaving={isPending}
      fault={problem && !isPlaced ? problem.reason : undefined}
      size={560}
      closeOnClickOutside={false}
      title={object ? t('edit', { name: label(object.label_plural) }) : t('add')}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Stack gap="sm">
          <LabelInputs
            label={t('plural')}
            value={form.label_plural}
            autoFocus
            error={problem?.of('label_plural')}
            onChange={(words) => set({ label_plural: words })}
          />
        </Stack>
        <Stack gap="sm">
          <LabelInputs
            label={t('label')}
            value={form.label}
            error={problem?.of('label')}
            onChange={(words) => set({ label: words })}
          />
        </Stack>
      </SimpleGrid>
      {!object && (
        <TextInput
          label={t('programName')}
          description={t('programHint')}
          placeholder={guessed}
          maxLength={40}
          value={form.name}
          error={problem?.of('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      <IconPicker label={t('icon')} value={form.icon} onChange={(icon) => set({ icon })} />
      {object ? (
        <Uses object={object} form={form} set={set} faultOf={(name) => problem?.of(name)} />
      ) : (
        <Stages stages={form.stages} error={stageError} onChange={(stages) => set({ stages })} />
      )}
    </FormDialog>
  );
}

type UsesProps = {
  object: ObjectType;
  form: ObjectWish;
  set: (edit: Partial<ObjectWish>) => void;
  faultOf: (name: string) => string | undefined;
};

/** Which fields make the title, the second line, the stages. */
function Uses({ object, form, set, faultOf }: UsesProps) {
  const t = useText(texts);
  const label = useLabel();
  const own = object.fields.filter((field) => field.custom);
  const choices = (fields: typeof own) =>
    fields.map(({ name, label: words }) => ({ value: name, label: label(words) }));
  return (
    <>
      <TitleRule
        object={object}
        value={form.title_rule}
        error={faultOf('title_rule')}
        onChange={(title_rule) => set({ title_rule })}
      />
      <Select
        label={t('subtitle')}
        placeholder={t('none')}
        clearable
        data={choices(own.filter(({ type }) => type !== 'reference' && type !== 'references'))}
        value={form.subtitle_field}
        error={faultOf('subtitle_field')}
        onChange={(subtitle_field) => set({ subtitle_field })}
      />
      <Select
        label={t('stageField')}
        placeholder={t('none')}
        clearable
        data={choices(own.filter(({ type }) => type === 'select'))}
        value={form.stage_field}
        error={faultOf('stage_field')}
        onChange={(stage_field) => set({ stage_field })}
      />
    </>
  );
}

/** What to begin with; each may be called otherwise. */
const usual: Option[] = (
  [
    ['stageNew', 'new', 'gray', 'open'],
    ['stageActive', 'active', 'blue', 'open'],
    ['stageDone', 'done', 'green', 'won'],
  ] as const
).map(([words, value, color, status]) => ({ value, label: texts[words], color, status }));

type StagesProps = { stages: Option[]; error?: string; onChange: (stages: Option[]) => void };

/** Whether records go through stages, and through which. */
function Stages({ stages, error, onChange }: StagesProps) {
  const t = useText(texts);
  return (
    <>
      <Checkbox
        label={t('withStages')}
        description={t('withStagesHint')}
        checked={stages.length > 0}
        onChange={(event) => onChange(event.currentTarget.checked ? usual : [])}
      />
      {stages.length > 0 && (
        <OptionsEditor label={t('stages')} options={stages} error={error} areStages onChange={onChange} />
      )}
    </>
  );
}
