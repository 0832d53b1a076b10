import { Autocomplete, Checkbox, Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { objectsQuery, useObjects } from '@/api/objects';
import type { FieldOut } from '@/api/openapi';
import { asProblem } from '@/api/problem';
import type { Field, FieldType, ObjectType } from '@/api/types';
import { FormDialog } from '@/design/FormDialog';
import { LabelInputs } from '@/design/rows/LabelInputs';
import { useLabel, useText } from '@/lib/i18n';
import { plainName } from '@/lib/plainName';
import { FieldEditor } from '../fields/FieldEditor';
import { WithLookups } from '../fields/WithLookups';
import { Bounds } from './Bounds';
import { FigureLook } from './FigureLook';
import { FileLimits } from './FileLimits';
import { FormulaEditor } from './FormulaEditor';
import { texts } from './messages';
import { NumberLook } from './NumberLook';
import { OptionsEditor } from './OptionsEditor';
import { RollupEditor } from './RollupEditor';
import {
  addable,
  addField,
  canBeUnique,
  cannotBeIndexed,
  editField,
  type FieldWish,
  fillsItself,
  fitting,
  fresh,
  hasDefault,
  hasLook,
  isChoice,
  isLeading,
  isNumber,
  removeField,
  usuallyPersonal,
  wishOf,
} from './shape';
import { useChange } from './useChange';
import { typeTexts } from './words';

type Props = { object: ObjectType; field?: Field; onClose: () => void };

/** What a field is called, what it holds, which rules it follows; of a new one, or of one there is. */
export function FieldDialog({ object, field, onClose }: Props) {
  const t = useText(texts);
  const typeName = useText(typeTexts);
  const label = useLabel();
  const objects = useObjects();
  const was = field ? wishOf(field) : fresh;
  const [form, setForm] = useState(was);
  const set = (edit: Partial<FieldWish>) => setForm((before) => ({ ...before, ...edit }));
  const taken = [...object.fields.map(({ name }) => name), ...objects.map(({ name }) => name)];
  const guessed = plainName(form.label.en || label(form.label), 'field', taken);
  const { mutate, isPending, error } = useChange<FieldWish, FieldOut>({
    change: (wish) =>
      field ? editField(object.name, field.name, changeable(wish)) : addField(object.name, wish),
    refresh: [objectsQuery.queryKey, ['records', object.name]],
    said: (saved) => t(field ? 'changed' : 'made', { name: label(saved.label) }),
    undo: (saved) =>
      field ? editField(object.name, field.name, changeable(was)) : removeField(object.name, saved.name),
    onDone: onClose,
  });
  const problem = error ? asProblem(error) : null;
  const isPlaced = problem?.fields.some(({ field: at }) => at && at.replace(/[.[].*/, '') in form);
  const save = () => {
    const group = form.settings.group ? plainName(form.settings.group, 'group') : undefined;
    mutate(fitting({ ...form, name: form.name || guessed, settings: { ...form.settings, group } }));
  };
  const optionError =
    problem?.of('options') ?? problem?.fields.find((each) => each.field?.startsWith('options'))?.message;
  const groups = [...new Set(object.fields.flatMap(({ group }) => group ?? []))];
  const example = { ...form, name: 'default', operators: [], custom: true } as unknown as Field;
  return (
    <FormDialog
      onClose={onClose}
      onSave={save}
      isSaving={isPending}
      fault={problem && !isPlaced ? problem.reason : undefined}
      size={fillsItself(form.type) ? 680 : 560}
      closeOnClickOutside={false}
      title={field ? t('edit', { name: label(field.label) }) : t('add')}
    >
      <LabelInputs
        label={t('label')}
        value={form.label}
        autoFocus
        error={problem?.of('label')}
        onChange={(words) => set({ label: words })}
      />
      <Select
        label={t('type')}
        description={field ? t('typeFixed') : undefined}
        data={addable.map((type) => ({ value: type, label: typeName(type) }))}
        value={form.type}
        error={problem?.of('type')}
        disabled={Boolean(field)}
        allowDeselect={false}
        searchable
        onChange={(type) => type && set({ type: type as FieldType, default: null })}
      />
      {!field && (
        <TextInput
          label={t('programName')}
          description={t('programHint')}
          placeholder={guessed}
          maxLength={60}
          value={form.name}
          error={problem?.of('name')}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
      )}
      {isLeading(form.type) && (
        <Select
          label={t('target')}
          data={objects
            .filter((each) => !each.system)
            .map((each) => ({ value: each.name, label: label(each.label_plural) }))}
          value={form.target}
          error={problem?.of('target')}
          disabled={Boolean(field)}
          onChange={(target) => set({ target })}
        />
      )}
      {isLeading(form.type) && (
        <LabelInputs
          label={t('back')}
          value={form.settings.back ?? {}}
          error={problem?.of('settings.back')}
          onChange={(back) => set({ settings: { ...form.settings, back } })}
        />
      )}
      {form.type === 'formula' && (
        <FormulaEditor
          object={object}
          name={field?.name ?? ''}
          formula={form.settings.formula ?? ''}
          error={problem?.of('settings.formula')}
          onChange={(formula) => set({ settings: { ...form.settings, formula } })}
        />
      )}
      {form.type === 'rollup' && (
        <RollupEditor
          object={object}
          name={field?.name ?? ''}
          rule={form.settings}
          problem={problem}
          onChange={(rule) => set({ settings: { ...form.settings, ...rule } })}
        />
      )}
      {form.type === 'autonumber' && (
        <NumberLook
          prefix={form.settings.prefix ?? ''}
          width={form.settings.width}
          error={problem?.of('settings.prefix') ?? problem?.of('settings.width')}
          onChange={(look) => set({ settings: { ...form.settings, ...look } })}
        />
      )}
      {form.type === 'file' && (
        <FileLimits
          limits={form.settings}
          problem={problem}
          onChange={(limits) => set({ settings: { ...form.settings, ...limits } })}
        />
      )}
      {hasLook(form.type) && (
        <FigureLook
          decimals={form.settings.decimals}
          unit={form.settings.unit}
          duration={form.settings.duration}
          hasUnit={form.type !== 'percent'}
          error={problem?.of('settings.decimals') ?? problem?.of('settings.unit')}
          durationError={problem?.of('settings.duration')}
          onChange={(look) => set({ settings: { ...form.settings, ...look } })}
        />
      )}
      {isChoice(form.type) && (
        <OptionsEditor
          options={form.options}
          error={optionError}
          areStages={Boolean(field) && object.stage_field === field?.name}
          onChange={(options) => set({ options })}
        />
      )}
      {!fillsItself(form.type) && (
        <Checkbox
          label={t('required')}
          description={t('requiredHint')}
          checked={form.required}
          onChange={(event) => set({ required: event.currentTarget.checked })}
        />
      )}
      {canBeUnique.has(form.type) && (
        <Checkbox
          label={t('unique')}
          description={t('uniqueHint')}
          error={problem?.of('unique')}
          checked={form.unique}
          onChange={(event) => set({ unique: event.currentTarget.checked })}
        />
      )}
      {!cannotBeIndexed.has(form.type) && (
        <Checkbox
          label={t('indexed')}
          description={t('indexedHint')}
          error={problem?.of('indexed')}
          checked={form.indexed}
          onChange={(event) => set({ indexed: event.currentTarget.checked })}
        />
      )}
      {!fillsItself(form.type) && (
        <Checkbox
          label={t('personal')}
          description={t('personalHint')}
          checked={form.settings.personal ?? usuallyPersonal.has(form.type)}
          onChange={(event) => set({ settings: { ...form.settings, personal: event.currentTarget.checked } })}
        />
      )}
      {hasDefault(form.type) && (
        <WithLookups object={object}>
          <FieldEditor
            key={form.type}
            field={example}
            label={t('default')}
            value={form.default}
            error={problem?.of('default')}
            onChange={(value) => set({ default: value ?? null })}
          />
        </WithLookups>
      )}
      {isNumber(form.type) && (
        <Bounds
          bounds={form.settings}
          error={problem?.of('settings')}
          onChange={(bounds) => set({ settings: { ...form.settings, ...bounds } })}
        />
      )}
      <Autocomplete
        label={t('group')}
        description={t('groupHint')}
        data={groups}
        value={form.settings.group ?? ''}
        error={problem?.of('settings.group')}
        onChange={(group) => set({ settings: { ...form.settings, group } })}
      />
    </FormDialog>
  );
}

/** Without what stays as it was made. */
function changeable({ name: _name, type: _type, target: _target, ...rest }: FieldWish): Partial<FieldWish> {
  return rest;
}
