import type { Decision, ImportOptions, ImportProblem, MappingItem, Unknown } from './imports';

/** Decisions about values that do not fit: of single values by field, and of all others of a field. */
export type Decisions = {
  values: Record<string, Record<string, Decision>>;
  fields: Record<string, Unknown>;
};

export const undecided: Decisions = { values: {}, fields: {} };

export function decide(decisions: Decisions, field: string, value: string, decision: Decision): Decisions {
  const values = { ...decisions.values, [field]: { ...decisions.values[field], [value]: decision } };
  return { ...decisions, values };
}

export function decideField(decisions: Decisions, field: string, what: Unknown): Decisions {
  return { ...decisions, fields: { ...decisions.fields, [field]: what } };
}

/** Takes every near value for the one that was meant. */
export function takeSuggestions(decisions: Decisions, problems: ImportProblem[]): Decisions {
  return problems.reduce(
    (all, { field, value, suggestion }) =>
      field && value && suggestion ? decide(all, field, value, suggestion.value) : all,
    decisions,
  );
}

export function isDecided({ values, fields }: Decisions): boolean {
  return Object.keys(values).length > 0 || Object.keys(fields).length > 0;
}

/**
 * Corrections of the cells themselves, where a near value was taken and its column makes part of another field too:
 * a deal called after its product is called after the right one.
 */
export function correctedCells(
  mapping: MappingItem[],
  problems: ImportProblem[],
  decisions: Decisions,
): Record<string, Record<string, string>> {
  const shared = new Set(mapping.flatMap(({ columns }) => columns ?? []));
  const cells: Record<string, Record<string, string>> = {};
  for (const { field, value, suggestion } of problems) {
    const column = mapping.find((item) => item.field === field && item.column)?.column;
    const isTaken = field && value && suggestion && decisions.values[field]?.[value] === suggestion.value;
    if (isTaken && column && shared.has(column))
      cells[column] = { ...cells[column], [value]: suggestion.title };
  }
  return cells;
}

/** The options of an import with new decisions beside the earlier ones. */
export function withDecisions(
  options: ImportOptions,
  decisions: Decisions,
  corrected: Record<string, Record<string, string>> = {},
): ImportOptions {
  const values = { ...options.values };
  for (const [field, table] of Object.entries(decisions.values))
    values[field] = { ...values[field], ...table };
  const earlier = typeof options.unknown === 'string' ? { '*': options.unknown } : options.unknown;
  const cells = { ...options.cells };
  for (const [column, table] of Object.entries(corrected)) cells[column] = { ...cells[column], ...table };
  return { ...options, values, cells, unknown: { ...earlier, ...decisions.fields } };
}
