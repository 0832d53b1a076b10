import { useQuery } from '@tanstack/react-query';
import { useUsers } from '@/api/objects';
import type { Field, ObjectType } from '@/api/types';
import { roleNamesQuery, teamsQuery } from '@/api/views';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '@/records/fields/lookups';
import { useMaking } from './context';
import { texts } from './messages';
import { peopleChoices } from './people';

export type Choice = { value: string; label: string };

const verbs = [
  'created',
  'updated',
  'deleted',
  'restored',
  'commented',
  'attached',
  'linked',
  'merged',
] as const;
const ofSome = { leads: ['converted', 'disqualified'], deals: ['stage_changed'] } as const;

export function usePeopleChoices(): Choice[] {
  const t = useText(texts);
  const label = useLabel();
  const users = useUsers();
  const { object } = useMaking();
  return peopleChoices(object, users, {
    owner: t('owner'),
    creator: t('creator'),
    head: t('head'),
    from: (field) => t('fromField', { field: label(field.label) }),
  });
}

/** People, and whoever is in a role or a team. */
export function useAskedChoices(): Choice[] {
  const t = useText(texts);
  const label = useLabel();
  const people = usePeopleChoices();
  const { data: roles = [] } = useQuery(roleNamesQuery);
  const { data: teams = [] } = useQuery(teamsQuery);
  return [
    ...people,
    ...roles.map(({ name, label: of }) => ({
      value: `role:${name}`,
      label: t('inRole', { name: label(of) || name }),
    })),
    ...teams.map(({ id, name }) => ({ value: `team:${id}`, label: t('inTeam', { name }) })),
  ];
}

/** The kinds of events that may stand in the history of records; the flow's own object first. */
export function useKindChoices(): Choice[] {
  const { object, objects } = useMaking();
  const others = objects.filter((each) => !each.system && each.name !== object.name);
  return useEventChoices([object, ...others]);
}

/** The kinds of events of these objects, in their order. */
export function useEventChoices(objects: ObjectType[]): Choice[] {
  const t = useText(texts);
  const label = useLabel();
  return objects.flatMap((each) =>
    [...verbs, ...(ofSome[each.name as keyof typeof ofSome] ?? [])].map((verb) => ({
      value: `${each.name}.${verb}`,
      label: t(verb, { object: label(each.label) }),
    })),
  );
}

/** The stages of an object: in pipelines, or the options of its choice. */
export function useStageChoices(object: ObjectType): Choice[] {
  const label = useLabel();
  const { pipelines } = useLookups();
  if (pipelines.length > 0)
    return pipelines.flatMap(({ name, stages }) =>
      stages.map((stage) => ({
        value: stage.id,
        label: pipelines.length > 1 ? `${name}: ${stage.name}` : stage.name,
      })),
    );
  const field = object.fields.find(({ name }) => name === object.stage_field);
  return (field?.options ?? []).map((option) => ({ value: option.value, label: label(option.label) }));
}

export function useFieldChoices(object: ObjectType, may: (field: Field) => boolean): Choice[] {
  const label = useLabel();
  return object.fields.filter(may).map((field) => ({ value: field.name, label: label(field.label) }));
}

export function useObjectChoices(): Choice[] {
  const label = useLabel();
  const { objects } = useMaking();
  return objects
    .filter((each) => !each.system)
    .map((each) => ({ value: each.name, label: label(each.label_plural) }));
}
