import { MultiSelect, Select, TagsInput } from '@mantine/core';
import type { Stage } from '@/api/types';
import { Chip } from '@/design/Chip';
import { useLabel } from '@/lib/i18n';
import { useLookups } from '../lookups';
import { stageColor } from '../stageColor';
import { listOf, refOf } from '../values';
import { type EditorProps, inputProps } from './types';

type Choice = { value: string; label: string; color?: string };

const dropdown = { withinPortal: true, shadow: 'md' } as const;

/** One of a few known values. */
export function SelectEditor(props: EditorProps) {
  const label = useLabel();
  const choices = props.field.options.map((option) => ({
    value: option.value,
    label: label(option.label),
    color: option.color ?? 'gray',
  }));
  return <ChoiceOf {...props} value={props.value} choices={choices} />;
}

/** A stage of the record's own pipeline, or of any when it has none yet. */
export function StageEditor(props: EditorProps) {
  const { pipelines } = useLookups();
  const current = refOf(props.value)?.id;
  const own = pipelines.find((pipeline) => pipeline.stages.some((stage) => stage.id === current));
  const groups = (own ? [own] : pipelines).map((pipeline) => ({
    group: pipeline.name,
    items: pipeline.stages.map(stageChoice),
  }));
  return (
    <ChoiceOf
      {...props}
      value={current ?? null}
      choices={own || pipelines.length === 1 ? (groups[0]?.items ?? []) : groups}
    />
  );
}

function stageChoice(stage: Stage): Choice {
  return { value: stage.id, label: stage.name, color: stageColor(stage) };
}

export function UserEditor(props: EditorProps) {
  const { users } = useLookups();
  const choices = [...users.values()]
    .filter((user) => user.active)
    .map((user) => ({ value: user.id, label: user.name }));
  return <ChoiceOf {...props} value={refOf(props.value)?.id ?? null} choices={choices} />;
}

function ChoiceOf(props: EditorProps & { choices: Choice[] | { group: string; items: Choice[] }[] }) {
  const { value, onChange, onCommit, isInline, choices, required } = props;
  const choose = (next: string | null) => {
    onChange(next);
    onCommit?.(next);
  };
  return (
    <Select
      {...inputProps(props)}
      data={choices}
      value={(value as string | null) ?? null}
      onChange={choose}
      searchable
      clearable={!required}
      defaultDropdownOpened={isInline}
      comboboxProps={dropdown}
      renderOption={({ option }) => (
        <Chip plain color={(option as Choice).color}>
          {option.label}
        </Chip>
      )}
    />
  );
}

export function MultiSelectEditor(props: EditorProps) {
  const label = useLabel();
  const choices = props.field.options.map((option) => ({ value: option.value, label: label(option.label) }));
  return (
    <MultiSelect
      {...inputProps(props)}
      data={choices}
      value={listOf(props.value)}
      onChange={props.onChange}
      searchable
      comboboxProps={dropdown}
    />
  );
}

/** Many plain values typed one after another: phones, e-mails. */
export function ListEditor(props: EditorProps) {
  return (
    <TagsInput
      {...inputProps(props)}
      data={props.field.options.map((option) => option.value)}
      value={listOf(props.value)}
      onChange={props.onChange}
      acceptValueOnBlur
      splitChars={[',', ';']}
      comboboxProps={dropdown}
    />
  );
}
