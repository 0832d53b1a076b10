import { useQueries, useQuery } from '@tanstack/react-query';
import { fewQuery, recordQuery } from '@/api/records';
import type { Field } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../fields/lookups';
import { texts } from './messages';

export type Choice = { value: string; label: string };

/** What may be chosen as the value of a field, for the words typed so far. */
export function useChoices(field: Field, words = ''): Choice[] {
  const t = useText(texts);
  const label = useLabel();
  const { users, pipelines, objects, tags } = useLookups();
  const isReference = field.type === 'reference' || field.type === 'references';
  const target = field.target ?? '';
  const isObject = isReference && objects.some((object) => object.name === target);
  const { data } = useQuery({ ...fewQuery(target, { q: words || undefined }), enabled: isObject });

  if (isObject) return (data?.items ?? []).map((record) => ({ value: record.id, label: record.title }));
  if (isReference) return pipelines.map(({ id, name }) => ({ value: id, label: name }));
  if (field.type === 'user') {
    const people = [...users.values()].map((user) => ({ value: user.id, label: user.name }));
    return [{ value: 'me', label: t('me') }, { value: 'my_team', label: t('myTeam') }, ...people];
  }
  if (field.type === 'stage') {
    const many = pipelines.length > 1;
    return pipelines.flatMap((pipeline) =>
      pipeline.stages.map((stage) => ({
        value: stage.id,
        label: many ? `${pipeline.name}: ${stage.name}` : stage.name,
      })),
    );
  }
  if (field.type === 'tags') return [...tags.values()].map(({ name }) => ({ value: name, label: name }));
  return field.options.map((option) => ({ value: option.value, label: label(option.label) }));
}

/** The names of chosen values; records out of the first page are looked up one by one. */
export function useChosen(field: Field, values: string[]): Choice[] {
  const choices = useChoices(field);
  const missing = values.filter((value) => !choices.some((choice) => choice.value === value));
  const isReference =
    (field.type === 'reference' || field.type === 'references') &&
    field.target &&
    field.target !== 'pipelines';
  const found = useQueries({
    queries: (isReference ? missing : []).map((id) => ({
      ...recordQuery(field.target ?? '', id, []),
      staleTime: 60_000,
    })),
  });
  const looked = found.flatMap(({ data }) => (data ? [{ value: data.id, label: data.title }] : []));
  return values.map(
    (value) => [...choices, ...looked].find((choice) => choice.value === value) ?? { value, label: value },
  );
}
