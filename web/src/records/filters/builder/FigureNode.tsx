import { NumberInput, Select } from '@mantine/core';
import type { Field, FigureCondition, Operator } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { firstValue, valueKind } from '../operators';
import { ValueInput } from '../ValueInput';
import { operatorTexts } from '../words';
import classes from './builder.module.css';
import { texts } from './messages';
import { type Fn, figureNode, figureParts } from './nodes';
import type { NodeProps } from './recursion';
import { relationsOf } from './relations';
import { useRelationName } from './useRelationName';
import { Where } from './Where';

const functions: Fn[] = ['count', 'sum', 'avg', 'min', 'max'];
const compared: Operator[] = ['eq', 'ne', 'gt', 'gte', 'lt', 'lte'];
const numbers: Field['type'][] = ['number', 'money', 'percent', 'rating'];
const dates: Field['type'][] = ['date', 'datetime'];

/** A figure over related records, compared: "sum of deals' amount more than 1,000". */
export function FigureNode({ object, node, onChange }: NodeProps<FigureCondition>) {
  const t = useText(texts);
  const word = useText(operatorTexts);
  const label = useLabel();
  const { objects } = useLookups();
  const nameOf = useRelationName();
  const relations = relationsOf(objects, object);
  const parts = figureParts(node);
  const { fn, relation, op } = parts;
  const target = relations.find((each) => each.name === relation)?.target;
  const field = target?.fields.find((each) => each.name === parts.field);
  const isDated = field !== undefined && dates.includes(field.type) && fn !== 'count';
  const set = (next: Partial<typeof parts>) => onChange(figureNode({ ...parts, ...next }));
  const fieldsFor = (which: Fn, of = target) =>
    which === 'count' ? [] : (of?.fields.filter((each) => fits(which, each)) ?? []);
  const chooseFunction = (next: Fn) => {
    const first = fieldsFor(next).find((each) => each.name === parts.field) ?? fieldsFor(next)[0];
    set({ fn: next, field: first?.name ?? '', ...reset(next, first) });
  };
  const chooseRelation = (name: string) => {
    const first = fieldsFor(fn, relations.find((each) => each.name === name)?.target)[0];
    set({ relation: name, field: first?.name ?? '', where: undefined, ...reset(fn, first) });
  };
  const operators = isDated ? field.operators.filter((each) => each !== 'in' && each !== 'not_in') : compared;
  return (
    <div className={classes.stack}>
      <div className={classes.line}>
        <Select
          aria-label={t('figure')}
          className={classes.narrow}
          data={functions.map((each) => ({ value: each, label: t(each) }))}
          value={fn}
          onChange={(next) => chooseFunction(next as Fn)}
          allowDeselect={false}
        />
        <Select
          aria-label={t('relation')}
          className={classes.wide}
          data={relations.map((each) => ({ value: each.name, label: nameOf(each) }))}
          value={relation}
          onChange={(next) => next && chooseRelation(next)}
          searchable
          allowDeselect={false}
        />
        {fn !== 'count' && (
          <Select
            aria-label={t('ofField')}
            className={classes.wide}
            data={fieldsFor(fn).map((each) => ({ value: each.name, label: label(each.label) }))}
            value={parts.field || null}
            onChange={(next) => {
              const chosen = target?.fields.find((each) => each.name === next);
              set({ field: next ?? '', ...reset(fn, chosen) });
            }}
            allowDeselect={false}
          />
        )}
      </div>
      <div className={classes.line}>
        <Select
          aria-label={t('operator')}
          className={classes.narrow}
          data={operators.map((each) => ({ value: each, label: word(each) }))}
          value={op}
          onChange={(next) => {
            const chosen = next as Operator;
            const isAlike = !isDated || valueKind(field, chosen) === valueKind(field, op);
            set({ op: chosen, value: isAlike ? parts.value : firstValue(valueKind(field as Field, chosen)) });
          }}
          allowDeselect={false}
        />
        <div className={classes.narrow}>
          {isDated ? (
            <ValueInput field={field} op={op} value={parts.value} onChange={(value) => set({ value })} />
          ) : (
            <NumberInput
              aria-label={t('value')}
              value={(parts.value as number) ?? ''}
              onChange={(next) => set({ value: next === '' ? undefined : Number(next) })}
              thousandSeparator=" "
              hideControls
            />
          )}
        </div>
      </div>
      <Where target={target} where={parts.where} onChange={(where) => set({ where })} />
    </div>
  );
}

function fits(fn: Fn, field: Field): boolean {
  return (
    field.filterable &&
    (numbers.includes(field.type) || ((fn === 'min' || fn === 'max') && dates.includes(field.type)))
  );
}

/** A date is compared otherwise than a number: the comparison begins anew. */
function reset(fn: Fn, field: Field | undefined): { op: Operator; value: unknown } {
  const isDated = fn !== 'count' && field !== undefined && dates.includes(field.type);
  return isDated ? { op: 'within_last', value: { days: 30 } } : { op: 'gte', value: 1 };
}
