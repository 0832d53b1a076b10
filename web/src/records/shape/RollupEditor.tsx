import { Select } from '@mantine/core';
import { useObjects } from '@/api/objects';
import type { Problem } from '@/api/problem';
import type { Field, ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { WithLookups } from '../fields/WithLookups';
import { GroupNode } from '../filters/builder/GroupNode';
import { GroupEditor } from '../filters/builder/recursion';
import { relationsOf } from '../filters/builder/relations';
import { useRelationName } from '../filters/builder/useRelationName';
import { Where } from '../filters/builder/Where';
import { computedTexts as texts } from './computedTexts';
import type { FieldWish, RollupFunction } from './shape';
import { TriedResult, useTried } from './Tried';

type Rule = FieldWish['settings'];
type Props = {
  object: ObjectType;
  name: string;
  rule: Rule;
  problem: Problem | null;
  onChange: (rule: Rule) => void;
};

const figures: RollupFunction[] = ['count', 'sum', 'avg', 'min', 'max', 'first', 'last'];
const numbers = ['number', 'money', 'percent', 'rating', 'autonumber'];
const dated = [...numbers, 'date', 'datetime'];
const plain = [...dated, 'boolean', 'text', 'url', 'email', 'phone', 'select'];
const takes: Record<RollupFunction, string[]> = {
  count: [],
  sum: numbers,
  avg: numbers,
  min: dated,
  max: dated,
  first: plain,
  last: plain,
};

/** Which related records are rolled up, into which figure of which field, perhaps only some of them. */
export function RollupEditor({ object, name, rule, problem, onChange }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const relationName = useRelationName();
  const relations = relationsOf(objects, object);
  const relation = relations.find((each) => each.name === rule.relation);
  const figure = rule.function ?? 'count';
  const fields = relation?.target.fields.filter((field: Field) => takes[figure].includes(field.type)) ?? [];
  const { relation: of, field, where } = rule;
  const settings = {
    relation: of,
    function: figure,
    ...(figure !== 'count' && { field }),
    ...(where && { where }),
  };
  const isWhole = Boolean(relation) && (figure === 'count' || Boolean(rule.field));
  const tried = useTried(object, { type: 'rollup', name, settings }, isWhole);
  const fault = (at: string) =>
    problem?.of(at) ?? (tried?.fault?.field.startsWith(at) ? tried.fault.message : undefined);
  return (
    <WithLookups object={object}>
      <Select
        label={t('relation')}
        description={t('relationHint')}
        data={relations.map((each) => ({ value: each.name, label: relationName(each) }))}
        value={rule.relation ?? null}
        error={fault('settings.relation')}
        searchable
        allowDeselect={false}
        onChange={(next) =>
          onChange({ relation: next ?? undefined, function: figure, field: undefined, where: undefined })
        }
      />
      <Select
        label={t('figure')}
        data={figures.map((each) => ({ value: each, label: t(each) }))}
        value={figure}
        error={fault('settings.function')}
        allowDeselect={false}
        onChange={(next) => onChange({ function: next as RollupFunction, field: undefined })}
      />
      {relation && figure !== 'count' && (
        <Select
          label={t('ofField')}
          data={fields.map((each) => ({ value: each.name, label: label(each.label) }))}
          value={rule.field ?? null}
          error={fault('settings.field')}
          searchable
          allowDeselect={false}
          onChange={(next) => onChange({ function: figure, field: next ?? undefined })}
        />
      )}
      {relation && (
        <GroupEditor.Provider value={GroupNode}>
          <Where
            target={relation.target}
            where={rule.where}
            onChange={(next) => onChange({ function: figure, where: next })}
          />
        </GroupEditor.Provider>
      )}
      <TriedResult tried={tried} />
    </WithLookups>
  );
}
