import { Select } from '@mantine/core';
import type { RelationCondition } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import classes from './builder.module.css';
import { texts } from './messages';
import { type Quantifier, quantifierOf, relationNode, relationOf } from './nodes';
import type { NodeProps } from './recursion';
import { relationsOf } from './relations';
import { useRelationName } from './useRelationName';
import { Where } from './Where';

const quantifiers: Quantifier[] = ['some', 'none', 'every'];

/** Whether there are related records, perhaps of a certain kind: "has no open tasks". */
export function RelationNode({ object, node, onChange }: NodeProps<RelationCondition>) {
  const t = useText(texts);
  const { objects } = useLookups();
  const nameOf = useRelationName();
  const relations = relationsOf(objects, object);
  const quantifier = quantifierOf(node) ?? 'some';
  const name = relationOf(node);
  const target = relations.find((each) => each.name === name)?.target;
  return (
    <div className={classes.stack}>
      <div className={classes.line}>
        <Select
          aria-label={t('quantifier')}
          className={classes.narrow}
          data={quantifiers.map((each) => ({ value: each, label: t(each) }))}
          value={quantifier}
          onChange={(next) => onChange(relationNode(next as Quantifier, name, node.where))}
          allowDeselect={false}
        />
        <Select
          aria-label={t('relation')}
          className={classes.wide}
          data={relations.map((each) => ({ value: each.name, label: nameOf(each) }))}
          value={name}
          onChange={(next) => onChange(relationNode(quantifier, next ?? name, undefined))}
          searchable
          allowDeselect={false}
        />
      </div>
      <Where
        target={target}
        where={node.where}
        onChange={(where) => onChange(relationNode(quantifier, name, where))}
      />
    </div>
  );
}
