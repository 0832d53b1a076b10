import { MultiSelect, NumberInput, Select, Switch, TagsInput, TextInput } from '@mantine/core';
import type { ParameterOut } from '@/api/openapi';
import type { Field, Filter, ObjectType, Ref } from '@/api/types';
import { formatDate } from '@/lib/format';
import { useLocale } from '@/lib/i18n';
import { AnyRecordSelect } from '@/records/fields/AnyRecordSelect';
import type { Span, TalkButton, Words } from '../flow';
import { ButtonsParameter } from './ButtonsParameter';
import {
  type Choice,
  useAskedChoices,
  useFieldChoices,
  useKindChoices,
  useObjectChoices,
  usePeopleChoices,
  useStageChoices,
} from './choices';
import { useMaking } from './context';
import { FilterParameter } from './FilterParameter';
import { LiteralValue } from './LiteralValue';
import { MappingParameter } from './MappingParameter';
import { personKey, personOf } from './people';
import { SpanParameter } from './SpanParameter';
import { TextParameter } from './TextParameter';
import { ValuesParameter } from './ValuesParameter';
import { WordsParameter } from './WordsParameter';

export type ParameterProps = {
  parameter: ParameterOut;
  value: unknown;
  /** All values of the part: some parameters depend on others. */
  values: Record<string, unknown>;
  errorOf: (rest: string) => string | undefined;
  onChange: (value: unknown) => void;
};

const editors: Record<string, (props: ParameterProps) => React.ReactNode> = {
  text: Text,
  person: Person,
  people: People,
  asked: Asked,
  object: OfObjects,
  values: Values,
  span: SpanOf,
  stage: Stage,
  stages: Stages,
  choice: ({ parameter, ...props }) => <One parameter={parameter} {...props} data={parameter.options} />,
  webhook: ({ parameter, ...props }) => <One parameter={parameter} {...props} data={parameter.options} />,
  mapping: Mapping,
  match_field: (props) => <OfFields {...props} may={mayMatch} />,
  field: (props) => <OfFields {...props} may={({ type }) => type === 'user'} />,
  date_field: (props) => <OfFields {...props} may={({ type }) => type === 'date' || type === 'datetime'} />,
  reference_field: Reference,
  fields: Fields,
  record: Record_,
  value: Value,
  kinds: Kinds,
  clock: Clock,
  weekdays: Weekdays,
  number: Number_,
  boolean: Flag,
  filter: Condition,
  words: (props) => (
    <WordsParameter {...common(props)} value={props.value as Words} onChange={props.onChange} />
  ),
  phrases: Phrases,
  buttons: (props) => (
    <ButtonsParameter
      {...common(props)}
      value={(props.value ?? []) as TalkButton[]}
      errorOf={props.errorOf}
      onChange={props.onChange}
    />
  ),
  answer_field: (props) => <OfFields {...props} may={mayAnswer} />,
};

/** The editor of one thing that a trigger, a step or an action takes, by the kind the server declares. */
export function ParameterInput(props: ParameterProps) {
  const Editor = editors[props.parameter.kind] ?? Text;
  return <Editor {...props} />;
}

function common({ parameter, errorOf }: ParameterProps) {
  return { label: parameter.label, error: errorOf(''), required: parameter.required };
}

function inputs(props: ParameterProps) {
  const { required, ...rest } = common(props);
  return { ...rest, withAsterisk: required };
}

function Text(props: ParameterProps) {
  return <TextParameter {...common(props)} value={String(props.value ?? '')} onChange={props.onChange} />;
}

function One({ data, ...props }: ParameterProps & { data: Choice[] }) {
  const value = (props.value as string | null | undefined) ?? (props.parameter.default as string | null);
  const isKnown = !value || data.some((each) => each.value === value);
  return (
    <Select
      {...inputs(props)}
      data={isKnown ? data : [{ value, label: value }, ...data]}
      value={value ?? null}
      searchable={data.length > 8}
      allowDeselect={!props.parameter.required && !props.parameter.default}
      onChange={props.onChange}
    />
  );
}

function Many({ data, ...props }: ParameterProps & { data: Choice[] }) {
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  const unknown = value.filter((each) => !data.some((choice) => choice.value === each));
  return (
    <MultiSelect
      {...inputs(props)}
      data={[...data, ...unknown.map((each) => ({ value: each, label: each }))]}
      value={value}
      searchable
      limit={60}
      onChange={props.onChange}
    />
  );
}

function Person(props: ParameterProps) {
  const choices = usePeopleChoices();
  const value = personKey(props.value ?? props.parameter.default);
  return (
    <One
      {...props}
      data={choices}
      value={value}
      onChange={(key) => props.onChange(personOf(String(key ?? '')))}
    />
  );
}

function People(props: ParameterProps) {
  return <ManyPeople {...props} choices={usePeopleChoices()} />;
}

function Asked(props: ParameterProps) {
  return <ManyPeople {...props} choices={useAskedChoices()} />;
}

function ManyPeople({ choices, ...props }: ParameterProps & { choices: Choice[] }) {
  const keys = Array.isArray(props.value) ? props.value.map(personKey).filter((key) => key !== null) : [];
  const choose = (next: unknown) => props.onChange((next as string[]).map(personOf));
  return <Many {...props} data={choices} value={keys} onChange={choose} />;
}

function OfObjects(props: ParameterProps) {
  return <One {...props} data={useObjectChoices()} />;
}

function useNamed(name: unknown): ObjectType | undefined {
  const { objects } = useMaking();
  return objects.find((each) => each.name === name);
}

function Values(props: ParameterProps) {
  const { object } = useMaking();
  const made = useNamed(props.values.object);
  const target = 'object' in props.values ? made : object;
  if (!target) return null;
  const value = (props.value ?? {}) as Record<string, unknown>;
  return (
    <ValuesParameter
      label={props.parameter.label}
      required={props.parameter.required}
      target={target}
      value={value}
      errorOf={props.errorOf}
      onChange={props.onChange}
    />
  );
}

function SpanOf(props: ParameterProps) {
  return (
    <SpanParameter {...common(props)} value={props.value as Span | undefined} onChange={props.onChange} />
  );
}

function Stage(props: ParameterProps) {
  return <One {...props} data={useStageChoices(useMaking().object)} />;
}

function Stages(props: ParameterProps) {
  return <Many {...props} data={useStageChoices(useMaking().object)} />;
}

function Mapping(props: ParameterProps) {
  return (
    <MappingParameter
      {...common(props)}
      value={(props.value ?? {}) as Record<string, string>}
      errorOf={props.errorOf}
      onChange={props.onChange}
    />
  );
}

const matching = ['text', 'number', 'phone', 'phones', 'email', 'emails', 'url', 'autonumber'];
const mayMatch = ({ type }: Field) => matching.includes(type);

const answered =
  'text long_text url number percent rating money boolean date datetime select multi_select phone phones email emails';
const mayAnswer = ({ type, read_only, name }: Field) =>
  !read_only && name !== 'title' && answered.split(' ').includes(type);

function Phrases(props: ParameterProps) {
  const value = Array.isArray(props.value) ? props.value.map(String) : [];
  return (
    <TagsInput
      {...inputs(props)}
      value={value}
      maxTags={50}
      maxLength={200}
      splitChars={[',', ';']}
      acceptValueOnBlur
      onChange={props.onChange}
    />
  );
}

function OfFields({ may, ...props }: ParameterProps & { may: (field: Field) => boolean }) {
  return <One {...props} data={useFieldChoices(useMaking().object, may)} />;
}

function Fields(props: ParameterProps) {
  return <Many {...props} data={useFieldChoices(useMaking().object, ({ name }) => name !== 'title')} />;
}

const nothing = { fields: [] } as unknown as ObjectType;

/** The fields of the other object that lead to records of this one. */
function Reference(props: ParameterProps) {
  const { object } = useMaking();
  const other = useNamed(props.values.object) ?? nothing;
  const isLink = ({ type, target }: Field) =>
    (type === 'reference' || type === 'references') && (!target || target === object.name);
  return <One {...props} data={useFieldChoices(other, isLink)} />;
}

function Record_(props: ParameterProps) {
  return (
    <AnyRecordSelect
      label={props.parameter.label}
      value={(props.value as Ref | undefined) ?? null}
      onChange={(ref) => props.onChange(ref && { object: ref.object, id: ref.id, title: ref.title })}
    />
  );
}

/** A value of the only field that is named beside it. */
function Value(props: ParameterProps) {
  const { object } = useMaking();
  const names = Array.isArray(props.values.fields) ? props.values.fields : [];
  const field = names.length === 1 ? object.fields.find(({ name }) => name === names[0]) : undefined;
  if (!field) return null;
  return (
    <LiteralValue
      field={{ ...field, required: false }}
      label={props.parameter.label}
      value={props.value}
      error={props.errorOf('')}
      onChange={props.onChange}
    />
  );
}

function Kinds(props: ParameterProps) {
  return <Many {...props} data={useKindChoices()} />;
}

function Clock(props: ParameterProps) {
  return (
    <TextInput
      {...inputs(props)}
      type="time"
      value={String(props.value ?? props.parameter.default ?? '')}
      onChange={(event) => event.currentTarget.value && props.onChange(event.currentTarget.value)}
    />
  );
}

const monday = 1;

function Weekdays(props: ParameterProps) {
  const locale = useLocale();
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    value: String(day),
    label: formatDate(`2024-01-0${day + monday - 1}`, locale, { weekday: 'long' }),
  }));
  const value = props.value ?? props.parameter.default;
  const choose = (next: unknown) =>
    props.onChange((next as string[]).map(Number).sort((one, two) => one - two));
  return <Many {...props} value={value} data={days} onChange={choose} />;
}

function Number_(props: ParameterProps) {
  return (
    <NumberInput
      {...inputs(props)}
      value={Number(props.value ?? props.parameter.default ?? 1)}
      min={1}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      onChange={(next) => next !== '' && props.onChange(Number(next))}
    />
  );
}

function Flag(props: ParameterProps) {
  return (
    <Switch
      label={props.parameter.label}
      checked={Boolean(props.value)}
      onChange={(event) => props.onChange(event.currentTarget.checked)}
    />
  );
}

function Condition(props: ParameterProps) {
  const { object } = useMaking();
  const other = useNamed(props.values.object);
  const target = 'object' in props.values ? other : object;
  if (!target) return null;
  return (
    <FilterParameter
      {...common(props)}
      object={target}
      value={props.value as Filter | null}
      onChange={props.onChange}
    />
  );
}
