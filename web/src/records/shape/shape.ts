import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { FieldOut, IndexesOut } from '@/api/openapi';
import type { Field, FieldType, Filter, ObjectType } from '@/api/types';
import type { LengthUnit } from '@/lib/format';
import type { Language } from '@/lib/i18n';
import type { FileKind } from '../fields/fileKinds';

type Label = Partial<Record<Language, string>>;
export type Option = {
  value: string;
  label: Label;
  color?: string | null;
  status?: 'open' | 'won' | 'lost' | null;
};

export type RollupFunction = 'count' | 'sum' | 'avg' | 'min' | 'max' | 'first' | 'last';

/** A field as it is asked for. */
export type FieldWish = {
  name: string;
  type: FieldType;
  label: Label;
  required: boolean;
  unique: boolean;
  indexed: boolean;
  default: unknown;
  options: Option[];
  target: string | null;
  settings: {
    group?: string;
    personal?: boolean;
    min?: number;
    max?: number;
    whole?: boolean;
    back?: Label;
    prefix?: string;
    width?: number;
    decimals?: number;
    unit?: string;
    duration?: LengthUnit;
    many?: boolean;
    kinds?: FileKind[];
    megabytes?: number;
    formula?: string;
    relation?: string;
    function?: RollupFunction;
    field?: string;
    where?: Filter;
  };
};

/** What people may add, in the order in which it is offered. */
export const addable: FieldType[] = [
  'text',
  'long_text',
  'number',
  'money',
  'percent',
  'boolean',
  'date',
  'datetime',
  'select',
  'multi_select',
  'phone',
  'phones',
  'email',
  'emails',
  'url',
  'address',
  'user',
  'reference',
  'references',
  'rating',
  'file',
  'formula',
  'rollup',
  'autonumber',
];
export const canBeUnique = new Set<FieldType>(['text', 'url', 'email', 'phone', 'number', 'date']);
export const cannotBeIndexed = new Set<FieldType>([
  'long_text',
  'address',
  'reference',
  'references',
  'file',
  'formula',
  'rollup',
]);
export const isChoice = (type: FieldType) => type === 'select' || type === 'multi_select';
export const isLeading = (type: FieldType) => type === 'reference' || type === 'references';
export const fillsItself = (type: FieldType) =>
  type === 'formula' || type === 'rollup' || type === 'autonumber';
/** A file belongs to its own record, and what fills itself needs none. */
export const hasDefault = (type: FieldType) => !fillsItself(type) && type !== 'file';
/** Marked personal unless people say otherwise. */
export const usuallyPersonal = new Set<FieldType>(['phone', 'phones', 'email', 'emails', 'address']);
export const isNumber = (type: FieldType) => type === 'number' || type === 'percent' || type === 'rating';

/** Types of figures whose look can be chosen. */
export const hasLook = (type: FieldType) =>
  type === 'number' || type === 'percent' || type === 'formula' || type === 'rollup';

export const fresh: FieldWish = {
  name: '',
  type: 'text',
  label: {},
  required: false,
  unique: false,
  indexed: false,
  default: null,
  options: [],
  target: null,
  settings: {},
};

export function wishOf(field: Field): FieldWish {
  const { indexed = false, settings = {} } = field as Field & Partial<FieldOut>;
  return {
    name: field.name,
    type: field.computed ?? field.type,
    label: field.label,
    required: field.required,
    unique: field.unique,
    indexed,
    default: field.default ?? null,
    options: field.options,
    target: isLeading(field.type) ? field.target : null,
    settings: { ...settings, ...(field.group && { group: field.group }) },
  };
}

/** Only what a type takes: a field that became a number has no options any more. */
export function fitting(wish: FieldWish): FieldWish {
  const { group, personal, back, min, max, whole, prefix, width, formula } = wish.settings;
  const { relation, function: figure = 'count', field, where } = wish.settings;
  const { decimals, unit, duration, many, kinds, megabytes } = wish.settings;
  const rules: Partial<Record<FieldType, FieldWish['settings']>> = {
    autonumber: { ...(prefix && { prefix }), ...(width && { width }) },
    file: { ...(many && { many }), ...(kinds?.length && { kinds }), ...(megabytes && { megabytes }) },
    formula: { formula },
    rollup: { relation, function: figure, ...(figure !== 'count' && { field }), ...(where && { where }) },
  };
  const isCalledBack = isLeading(wish.type) && Object.values(back ?? {}).some((words) => words?.trim());
  return {
    ...wish,
    options: isChoice(wish.type) ? wish.options : [],
    target: isLeading(wish.type) ? wish.target : null,
    required: wish.required && !fillsItself(wish.type),
    default: hasDefault(wish.type) ? wish.default : null,
    unique: wish.unique && canBeUnique.has(wish.type),
    indexed: wish.indexed && !cannotBeIndexed.has(wish.type),
    settings: {
      ...(group && { group }),
      ...(personal !== undefined && { personal }),
      ...(isCalledBack && { back }),
      ...(isNumber(wish.type) && { min, max, whole }),
      ...(hasLook(wish.type) && {
        decimals,
        ...(unit?.trim() && wish.type !== 'percent' && { unit: unit.trim() }),
        ...(duration && wish.type !== 'percent' && { duration }),
      }),
      ...rules[wish.type],
    },
  };
}

const path = (object: string) => `/objects/${object}/fields`;

export const addField = (object: string, wish: FieldWish) =>
  call<FieldOut>('POST', path(object), { body: wish });
export const editField = (object: string, name: string, edit: Partial<FieldWish>) =>
  call<FieldOut>('PATCH', `${path(object)}/${name}`, { body: edit });
export const removeField = (object: string, name: string) => call<null>('DELETE', `${path(object)}/${name}`);
export const orderFields = (object: string, order: string[]) =>
  call<null>('PATCH', path(object), { body: { order } });

export const fieldUseQuery = (object: string, name: string) =>
  queryOptions({
    queryKey: ['field-use', object, name],
    queryFn: () => call<{ records: number }>('GET', `${path(object)}/${name}/use`),
    staleTime: 0,
  });

const lookAgainAfter = 3_000;

/** What the added fields of an object are indexed by, and which are used so often that an index would help. */
export const indexesQuery = (object: string) =>
  queryOptions({
    queryKey: ['indexes', object],
    queryFn: async () => (await call<IndexesOut>('GET', `/objects/${object}/indexes`)).items,
    refetchInterval: (query) =>
      query.state.data?.some((index) => index.state === 'building') ? lookAgainAfter : false,
    staleTime: 0,
  });

/** The objects with the added fields of one in another order. */
export function inOrder(objects: ObjectType[], name: string, order: string[]): ObjectType[] {
  return objects.map((object) => {
    if (object.name !== name) return object;
    const added = order.flatMap((each) => object.fields.find((field) => field.name === each) ?? []);
    return { ...object, fields: [...object.fields.filter((field) => !field.custom), ...added] };
  });
}

type Tried = {
  result: FieldType | null;
  fault: { field: string; code: string; message: string; start: number | null; end: number | null } | null;
  sample: { id: string; title: string; value: unknown } | null;
};

/** What a formula or roll-up gives, or what is wrong with it and where; nothing is saved. */
export const triedQuery = (object: string, type: 'formula' | 'rollup', name: string, settings: unknown) =>
  queryOptions({
    queryKey: ['tried', object, type, name, settings],
    queryFn: () => call<Tried>('POST', `/objects/${object}/formula`, { body: { type, name, settings } }),
    staleTime: 0,
    gcTime: 60_000,
    retry: false,
  });
