import { Select } from '@mantine/core';
import { useMemo } from 'react';
import type { Condition, Operator } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { WithLookups } from '../../fields/WithLookups';
import { firstValue, operatorsOf, valueKind } from '../operators';
import { operatorTexts } from '../words';
import classes from './builder.module.css';
import { conditionOn } from './firstNode';
import { texts } from './messages';
import { NodeValue } from './NodeValue';
import { fieldAt, pathChoices } from './paths';
import type { NodeProps } from './recursion';

/** A field, or one of a record it leads to, and what must hold of it. */
export function ConditionNode({ object, node, onChange }: NodeProps<Condition>) {
  const t = useText(texts);
  const word = useText(operatorTexts);
  const label = useLabel();
  const { objects } = useLookups();
  const choices = useMemo(() => pathChoices(objects, object), [objects, object]);
  const found = fieldAt(objects, object, node.field);
  const named = choices.map(({ value, fields }) => ({
    value,
    label: fields.map((field) => label(field.label)).join(' › '),
  }));
  const isOffered = choices.some((choice) => choice.value === node.field);
  const data = isOffered ? named : [{ value: node.field, label: node.field }, ...named];
  const chooseField = (path: string | null) => {
    if (path && path !== node.field) onChange(conditionOn(path, fieldAt(objects, object, path)?.field));
  };
  const chooseOperator = (op: Operator) => {
    if (!found) return;
    const isAlike = valueKind(found.field, op) === valueKind(found.field, node.op);
    const value = isAlike ? node.value : firstValue(valueKind(found.field, op));
    onChange({ field: node.field, op, ...(value !== undefined && { value }) });
  };
  const operators = found ? operatorsOf(found.field) : [node.op];
  return (
    <div className={classes.line}>
      <Select
        aria-label={t('field')}
        className={classes.wide}
        data={data}
        value={node.field}
        onChange={chooseField}
        searchable
        limit={60}
        allowDeselect={false}
      />
      <Select
        aria-label={t('operator')}
        className={classes.narrow}
        data={[...new Set([...operators, node.op])].map((op) => ({ value: op, label: word(op) }))}
        value={node.op}
        onChange={(op) => chooseOperator(op as Operator)}
        allowDeselect={false}
      />
      {found && (
        <WithLookups object={found.object}>
          <div className={classes.wide}>
            <NodeValue
              field={found.field}
              op={node.op}
              value={node.value}
              onChange={(value) => onChange({ ...node, value })}
            />
          </div>
        </WithLookups>
      )}
    </div>
  );
}
