import type { Condition, EventCondition, FigureCondition, Filter, RelationCondition } from '@/api/types';

/** How the parts of a group join: all hold, any holds, none holds, not all hold. */
export type Mode = 'and' | 'or' | 'nor' | 'nand';
export type Quantifier = 'some' | 'none' | 'every';
export type Fn = 'count' | 'sum' | 'avg' | 'min' | 'max';
export type Kind = 'group' | 'condition' | 'relation' | 'figure' | 'event';

const quantifiers: Quantifier[] = ['some', 'none', 'every'];
const functions: Fn[] = ['count', 'sum', 'avg', 'min', 'max'];

export function kindOf(node: Filter): Kind {
  if ('event' in node) return 'event';
  if (quantifierOf(node)) return 'relation';
  if (functionOf(node)) return 'figure';
  return 'field' in node ? 'condition' : 'group';
}

export function modeOf(node: Filter): Mode {
  if ('not' in node) return 'and' in node.not ? 'nand' : 'nor';
  return 'or' in node ? 'or' : 'and';
}

export function partsOf(node: Filter): Filter[] {
  if ('not' in node) {
    const inner = node.not;
    return 'and' in inner ? inner.and : 'or' in inner ? inner.or : [inner];
  }
  return 'and' in node ? node.and : 'or' in node ? node.or : [];
}

export function groupOf(mode: Mode, parts: Filter[]): Filter {
  if (mode === 'and') return { and: parts };
  if (mode === 'or') return { or: parts };
  return { not: mode === 'nor' ? { or: parts } : { and: parts } };
}

/** The whole filter as one group, whatever it was. */
export function asGroup(filter: Filter | undefined): Filter {
  if (!filter || Object.keys(filter).length === 0) return { and: [] };
  return kindOf(filter) === 'group' ? filter : { and: [filter] };
}

export function quantifierOf(node: Filter): Quantifier | undefined {
  return quantifiers.find((each) => each in node);
}

function functionOf(node: Filter): Fn | undefined {
  return functions.find((each) => each in node);
}

/** The relation that a relation condition or a figure speaks of, and the field a figure is made of. */
export function relationOf(node: RelationCondition | FigureCondition): string {
  const key = quantifierOf(node as Filter) ?? functionOf(node as Filter) ?? 'some';
  return String((node as Record<string, unknown>)[key] ?? '');
}

export function relationNode(quantifier: Quantifier, relation: string, where: Filter | undefined): Filter {
  return { [quantifier]: relation, ...(where && { where }) } as unknown as Filter;
}

type FigureParts = { fn: Fn; relation: string; field: string } & Pick<
  FigureCondition,
  'op' | 'value' | 'where'
>;

export function figureNode({ fn, relation, field, op, value, where }: FigureParts): Filter {
  const of = fn === 'count' ? relation : `${relation}.${field}`;
  return { [fn]: of, ...(where && { where }), op, value } as unknown as Filter;
}

/** The relation and the field of "deals.amount", or of "deals.company.amount" where the relation has two words. */
export function figureParts(node: FigureCondition): FigureParts {
  const fn = functionOf(node as Filter) ?? 'count';
  const text = relationOf(node);
  const { op, value, where } = node;
  const at = fn === 'count' ? -1 : text.lastIndexOf('.');
  const relation = at < 0 ? text : text.slice(0, at);
  return { fn, relation, field: at < 0 ? '' : text.slice(at + 1), op, value, where };
}

/** The filter without what is not said to the end; undefined where nothing is left. */
export function pruned(node: Filter, isWhole: (condition: Condition) => boolean): Filter | undefined {
  const kind = kindOf(node);
  if (kind === 'group') {
    const parts = partsOf(node).flatMap((part) => pruned(part, isWhole) ?? []);
    return parts.length > 0 ? groupOf(modeOf(node), parts) : undefined;
  }
  if (kind === 'condition') return isWhole(node as Condition) ? node : undefined;
  if (kind === 'event') return (node as EventCondition).event.kinds.length > 0 ? node : undefined;
  const { where, ...rest } = node as RelationCondition;
  if (!relationOf(rest as RelationCondition)) return undefined;
  if (kind === 'figure' && !isFigureWhole(node as FigureCondition)) return undefined;
  const kept = where && pruned(where, isWhole);
  if (quantifierOf(node) === 'every' && !kept) return undefined;
  return { ...rest, ...(kept && { where: kept }) } as Filter;
}

function isFigureWhole(node: FigureCondition): boolean {
  const { fn, field, op, value } = figureParts(node);
  if (fn !== 'count' && !field) return false;
  return (
    op === 'is_empty' || op === 'is_not_empty' || (value !== undefined && value !== null && value !== '')
  );
}
