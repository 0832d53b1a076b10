import type { Filter, ObjectType } from '@/api/types';
import { firstOperator, firstValue, valueKind } from '../operators';
import { figureNode, type Kind, relationNode } from './nodes';
import { pathChoices } from './paths';
import { relationsOf } from './relations';

/** A new node of a kind, with what is most likely wanted filled in. */
export function firstNode(kind: Kind, objects: ObjectType[], object: ObjectType): Filter {
  const relation = relationsOf(objects, object)[0]?.name ?? '';
  if (kind === 'group') return { or: [firstCondition(objects, object)] };
  if (kind === 'relation') return relationNode('some', relation, undefined);
  if (kind === 'figure')
    return figureNode({ fn: 'count', relation, field: '', op: 'gte', value: 1, where: undefined });
  if (kind === 'event')
    return { event: { kinds: [`${object.name}.updated`], op: 'none', within_last: { days: 30 } } };
  return firstCondition(objects, object);
}

function firstCondition(objects: ObjectType[], object: ObjectType): Filter {
  const choices = pathChoices(objects, object, 0);
  const usual = choices.find((choice) => object.default_columns?.includes(choice.value)) ?? choices[0];
  return usual ? conditionOn(usual.value, usual.fields[0]) : { and: [] };
}

export function conditionOn(path: string, field: ObjectType['fields'][number] | undefined): Filter {
  const op = field ? firstOperator(field) : 'eq';
  return { field: path, op, value: field && firstValue(valueKind(field, op)) };
}
