import type { Language } from '@/lib/i18n';
import type { OwnLayoutOut, PipelineOut, StageOut, UserOut } from './openapi';

type Label = Partial<Record<Language, string>>;

export type FieldType =
  | 'text'
  | 'long_text'
  | 'number'
  | 'money'
  | 'percent'
  | 'boolean'
  | 'date'
  | 'datetime'
  | 'select'
  | 'multi_select'
  | 'tags'
  | 'stage'
  | 'phone'
  | 'phones'
  | 'email'
  | 'emails'
  | 'url'
  | 'urls'
  | 'address'
  | 'handles'
  | 'user'
  | 'reference'
  | 'references'
  | 'file'
  | 'rating'
  | 'formula'
  | 'rollup'
  | 'autonumber';

export type Operator =
  | 'eq'
  | 'ne'
  | 'lt'
  | 'lte'
  | 'gt'
  | 'gte'
  | 'between'
  | 'in'
  | 'not_in'
  | 'contains'
  | 'starts_with'
  | 'ends_with'
  | 'is_empty'
  | 'is_not_empty'
  | 'is_made_up'
  | 'before'
  | 'after'
  | 'on'
  | 'within_last'
  | 'not_within_last'
  | 'within_next'
  | 'anniversary_in';

type Option = {
  value: string;
  label: Label;
  color?: string | null;
  /** How far a record in this stage is, where the choice is of stages. */
  status?: 'open' | 'won' | 'lost' | null;
};

export type Field = {
  name: string;
  type: FieldType;
  label: Label;
  /** Tells who somebody is. */
  personal?: boolean;
  required: boolean;
  unique: boolean;
  read_only: boolean;
  custom: boolean;
  options: Option[];
  target: string | null;
  sortable: boolean;
  filterable: boolean;
  operators: Operator[];
  group: string | null;
  default?: unknown;
  /** How its values follow from others; its type is then that of the values. */
  computed?: 'formula' | 'rollup';
  /** The objects from whose records a computed field is worked out. */
  reads?: string[];
  /** The field that tells its amount in the company's currency. */
  base?: string;
  /** How the records it leads to call those that lead there, and what its type takes beside. */
  settings?: { back?: Label; base_of?: string; [name: string]: unknown };
  /** When it is shown, wanted and locked: filters over the record's own fields. */
  conditions?: Partial<Record<'visible_when' | 'required_when' | 'read_only_when', Filter | null>>;
};

type Verb = 'create' | 'read' | 'update' | 'delete' | 'export' | 'merge';

/** A kind of record as this person may see it: its names, its fields, what they may do with it. */
export type ObjectType = {
  name: string;
  singular: string;
  label: Label;
  label_plural: Label;
  icon: string;
  title_field: string;
  standard: boolean;
  /** People, teams, pipelines, stages: named by others, never a section of their own. */
  system?: boolean;
  subtitle_field?: string | null;
  stage_field: string | null;
  /** What titles are made of, on objects people made. */
  title_rule?: string | null;
  default_sort: string;
  default_columns: string[];
  verbs: Verb[];
  fields: Field[];
  /** How this person sees its records; nothing where nobody laid them out. */
  layout?: Layout | null;
};

/** A record named by another: enough to show and open it. */
export type Ref = { id: string; object?: string; title: string };

export type RecordData = {
  id: string;
  object: string;
  title: string;
  version: number;
  /** What I may do to it; `access`: ask who else may see it; `share`: open it to others; `export`: take it along. */
  permissions?: {
    update: boolean;
    delete: boolean;
    erase?: boolean;
    merge?: boolean;
    access?: boolean;
    share?: boolean;
    export?: boolean;
  };
  [field: string]: unknown;
};

export type Condition = { field: string; op: Operator; value?: unknown };
export type RelationCondition = { where?: Filter } & (
  | { some: string }
  | { none: string }
  | { every: string }
);
export type FigureCondition = { where?: Filter; op: Operator; value?: unknown } & (
  | { count: string }
  | { sum: string }
  | { avg: string }
  | { min: string }
  | { max: string }
);
export type EventCondition = {
  event: { kinds: string[]; op?: string; value?: unknown; within_last?: object; on?: unknown; data?: object };
};
export type Filter =
  | { and: Filter[] }
  | { or: Filter[] }
  | { not: Filter }
  | Condition
  | RelationCondition
  | FigureCondition
  | EventCondition;

export type Total = { value: number; exact: boolean };
export type Page<T> = { items: T[]; next_cursor: string | null; total?: Total };

export type Layout = OwnLayoutOut;
export type LayoutButton = Layout['buttons'][number];
export type Stage = StageOut;
export type Pipeline = PipelineOut;
export type User = UserOut;
