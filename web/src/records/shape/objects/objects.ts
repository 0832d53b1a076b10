import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { ObjectUseOut } from '@/api/openapi';
import type { Field, FieldType, ObjectType } from '@/api/types';
import type { Language } from '@/lib/i18n';
import type { Option } from '../shape';

type Label = Partial<Record<Language, string>>;

/** An object as it is asked for. */
export type ObjectWish = {
  name: string;
  label: Label;
  label_plural: Label;
  icon: string;
  title_rule: string;
  subtitle_field: string | null;
  stage_field: string | null;
  stages: Option[];
};

export const fresh: ObjectWish = {
  name: '',
  label: {},
  label_plural: {},
  icon: 'box',
  title_rule: '{name}',
  subtitle_field: null,
  stage_field: null,
  stages: [],
};

export function wishOf(object: ObjectType): ObjectWish {
  return {
    ...fresh,
    name: object.name,
    label: object.label,
    label_plural: object.label_plural,
    icon: object.icon,
    title_rule: object.title_rule ?? '',
    subtitle_field: object.subtitle_field ?? null,
    stage_field: object.stage_field,
  };
}

/** What of a wish can be changed once the object is there. */
export function changeable({ name: _name, stages: _stages, ...rest }: ObjectWish): Partial<ObjectWish> {
  return rest;
}

const titled = new Set<FieldType>([
  'text',
  'url',
  'email',
  'phone',
  'number',
  'autonumber',
  'date',
  'select',
]);

/** The fields a title can be made of. */
export function titleFields(object: ObjectType): Field[] {
  return object.fields.filter((field) => field.custom && !field.computed && titled.has(field.type));
}

/** The rule with one more field at its end, or without the field where it stands there already. */
export function withPlace(rule: string, name: string): string {
  const place = `{${name}}`;
  if (rule.includes(place)) return rule.replace(place, '').replace(/ {2,}/g, ' ').trim();
  return `${rule.trim()} ${place}`.trim();
}

export const archivedQuery = queryOptions({
  queryKey: ['archived-objects'],
  queryFn: async () =>
    (await call<{ items: ObjectType[] }>('GET', '/objects', { query: { archived: true } })).items,
});

export const objectUseQuery = (name: string) =>
  queryOptions({
    queryKey: ['object-use', name],
    queryFn: () => call<ObjectUseOut>('GET', `/objects/${name}/use`),
    staleTime: 0,
  });

export const makeObject = ({ stage_field: _none, subtitle_field: _no, ...wish }: ObjectWish) =>
  call<ObjectType>('POST', '/objects', { body: wish });
export const changeObject = (name: string, edit: Partial<ObjectWish> & { archived?: boolean }) =>
  call<ObjectType>('PATCH', `/objects/${name}`, { body: edit });
export const deleteObject = (name: string) => call<null>('DELETE', `/objects/${name}`);
