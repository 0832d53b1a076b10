import type { ParameterOut } from '@/api/openapi';
import type { Field, Filter, ObjectType } from '@/api/types';
import { formatDate, formatMoney, formatSpan, type Money } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { isBlank, refOf } from '@/records/fields/values';
import {
  type Choice,
  useAskedChoices,
  useKindChoices,
  useObjectChoices,
  usePeopleChoices,
  useStageChoices,
} from '../editors/choices';
import { useMaking } from '../editors/context';
import { personKey } from '../editors/people';
import { type Span, type TalkButton, wordsIn } from '../flow';
import { texts } from './messages';

export type Said = string | { filter: Filter; object: string };

type Values = Record<string, unknown>;

/** Says in plain words what a trigger, a step or an action was given: short pieces, in the order they are asked for. */
export function usePartWords(): (parameters: ParameterOut[], values: Values) => Said[] {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const { object, objects } = useMaking();
  const people = usePeopleChoices();
  const asked = useAskedChoices();
  const kinds = useKindChoices();
  const stages = useStageChoices(object);
  const named = useObjectChoices();
  const fieldName = (name: unknown, of: ObjectType = object) =>
    label(of.fields.find((each) => each.name === name)?.label ?? {}) || String(name);
  const one = (choices: Choice[], value: unknown) =>
    choices.find((each) => each.value === value)?.label ?? String(value);
  const many = (choices: Choice[], value: unknown) =>
    Array.isArray(value) ? value.map((each) => one(choices, each)).join(', ') : '';
  const literal = (field: Field | undefined, value: unknown): string => {
    if (isBlank(value)) return '—';
    if (field?.type === 'money') return formatMoney(value as Money, locale.language);
    const option = field?.options.find((each) => each.value === value);
    if (option) return label(option.label);
    if (field?.type === 'user') return one(people, personKey(value));
    if (field?.type === 'stage') return one(stages, refOf(value)?.id);
    if (field?.type === 'reference') return '…';
    if (Array.isArray(value)) return value.filter((each) => typeof each !== 'object').join(', ') || '…';
    return typeof value === 'object' ? '…' : String(value);
  };
  const ofFields = (value: unknown, of: ObjectType) =>
    Object.entries((value ?? {}) as Values)
      .map(([name, each]) => {
        const inner = each as { from?: string; in?: Span } | null;
        const said = inner?.from
          ? fieldName(inner.from)
          : inner?.in
            ? `+ ${formatSpan(inner.in, locale.language)}`
            : literal(
                of.fields.find((field) => field.name === name),
                each,
              );
        return `${fieldName(name, of)}: ${said}`;
      })
      .join(', ');
  const say = (parameter: ParameterOut, values: Values): Said => {
    const value = values[parameter.name];
    switch (parameter.kind) {
      case 'person':
        return one(people, personKey(value));
      case 'asked':
        return Array.isArray(value) ? value.map((each) => one(asked, personKey(each))).join(', ') : '';
      case 'people':
        return Array.isArray(value) ? value.map((each) => one(people, personKey(each))).join(', ') : '';
      case 'object':
        return one(named, value);
      case 'values':
        return ofFields(value, objects.find((each) => each.name === values.object) ?? object);
      case 'span':
        return formatSpan(value as Span, locale.language);
      case 'stage':
        return one(stages, value);
      case 'stages':
        return many(stages, value);
      case 'choice':
      case 'webhook':
        return one(parameter.options, value);
      case 'mapping':
        return Object.keys((value ?? {}) as Values)
          .map((name) => fieldName(name))
          .join(', ');
      case 'match_field':
      case 'field':
      case 'date_field':
      case 'answer_field':
        return value ? fieldName(value) : '';
      case 'reference_field':
        return '';
      case 'fields':
        return Array.isArray(value) ? value.map((each) => fieldName(each)).join(', ') : '';
      case 'value': {
        const [name] = Array.isArray(values.fields) ? values.fields : [];
        return `${parameter.label} ${literal(
          object.fields.find((field) => field.name === name),
          value,
        )}`;
      }
      case 'kinds':
        return many(kinds, value);
      case 'weekdays':
        return Array.isArray(value)
          ? value.map((day) => formatDate(`2024-01-0${day}`, locale, { weekday: 'short' })).join(', ')
          : '';
      case 'boolean':
        return value ? parameter.label.toLocaleLowerCase() : '';
      case 'filter':
        return hasConditions(value)
          ? { filter: value as Filter, object: String(values.object || object.name) }
          : '';
      case 'words':
        return value ? `«${wordsIn(value, locale.language)}»` : '';
      case 'phrases':
        return Array.isArray(value) ? value.join(', ') : '';
      case 'buttons':
        return Array.isArray(value)
          ? (value as TalkButton[]).map((each) => wordsIn(each.label, locale.language) || '…').join(' · ')
          : '';
      case 'record':
        return (value as { title?: string } | null)?.title ?? '…';
      default:
        return String(value);
    }
  };
  return (parameters, values) => {
    const isDated = parameters.some(({ kind }) => kind === 'date_field') && Boolean(values.field);
    const span = formatSpan((values.offset ?? {}) as Span, locale.language);
    const when = span
      ? t(values.before ? 'before' : 'afterDate', { span, field: fieldName(values.field) })
      : fieldName(values.field);
    const rest = parameters.filter(
      ({ name, default: usual }) =>
        !isBlank(values[name]) &&
        JSON.stringify(values[name]) !== JSON.stringify(usual) &&
        !(isDated && ['field', 'offset', 'before'].includes(name)),
    );
    const said = rest.map((parameter) => say(parameter, values)).filter((each) => each !== '');
    return isDated ? [when, ...said] : said;
  };
}

export function hasConditions(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if ('and' in value) return (value.and as unknown[]).length > 0;
  return Object.keys(value).length > 0;
}
