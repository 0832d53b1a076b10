import { queryOptions, useQuery } from '@tanstack/react-query';
import { everyPage } from './everyPage';
import { call } from './http';
import type { Field, FieldType, ObjectType, Pipeline, User } from './types';

const rarelyChanges = 5 * 60_000;

/** A computed field is shown, compared and summed by the type of its values. */
function withResults(object: ObjectType): ObjectType {
  const fields = object.fields.map(
    (field: Field & { result?: FieldType | null }): Field =>
      field.result && (field.type === 'formula' || field.type === 'rollup')
        ? { ...field, type: field.result, computed: field.type }
        : field,
  );
  return { ...object, fields };
}

/** An amount knows the field that tells it in the company's currency; another that is merely called so is not it. */
export function withBases(object: ObjectType): ObjectType {
  const bases = new Map(
    object.fields.flatMap(({ name, settings }) => (settings?.base_of ? [[settings.base_of, name]] : [])),
  );
  if (bases.size === 0) return object;
  const fields = object.fields.map((field) =>
    bases.has(field.name) ? { ...field, base: bases.get(field.name) } : field,
  );
  return { ...object, fields };
}

export const objectsQuery = queryOptions({
  queryKey: ['objects'],
  queryFn: async () =>
    (await call<{ items: ObjectType[] }>('GET', '/objects')).items.map((each) =>
      withBases(withResults(each)),
    ),
  staleTime: rarelyChanges,
});

export const pipelinesQuery = (object: string) =>
  queryOptions({
    queryKey: ['pipelines', object],
    queryFn: async () =>
      (await call<{ items: Pipeline[] }>('GET', '/pipelines', { query: { object } })).items,
    staleTime: rarelyChanges,
  });

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: () => everyPage<User>('/users'),
  staleTime: rarelyChanges,
});

export function useObjects(): ObjectType[] {
  return useQuery(objectsQuery).data ?? [];
}

export function useObject(name: string): ObjectType | undefined {
  return useObjects().find((each) => each.name === name);
}

export function useUsers(): User[] {
  return useQuery(usersQuery).data ?? [];
}

/** Whether the stages of an object stand in pipelines; those of an object people made are options of a choice. */
export function hasPipelines(object: ObjectType | undefined): boolean {
  return object?.fields.some(({ name, type }) => name === object.stage_field && type === 'stage') ?? false;
}

/** Pipelines of an object that has stages in them; of any other, none. */
export function usePipelines(object: ObjectType | undefined): Pipeline[] {
  const query = useQuery({ ...pipelinesQuery(object?.name ?? ''), enabled: hasPipelines(object) });
  return query.data ?? [];
}

export function fieldOf(object: ObjectType, name: string): Field | undefined {
  return object.fields.find((field) => field.name === name);
}
