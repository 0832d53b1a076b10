import type { Decision, ImportOptions } from './imports';

/** Decisions about values that do not fit, by field and value. */
export type Decisions = Record<string, Record<string, Decision>>;

export function decide(decisions: Decisions, field: string, value: string, decision: Decision): Decisions {
  return { ...decisions, [field]: { ...decisions[field], [value]: decision } };
}

/** The options of an import with new decisions beside the earlier ones. */
export function withDecisions(options: ImportOptions, decisions: Decisions): ImportOptions {
  const values = { ...options.values };
  for (const [field, table] of Object.entries(decisions)) values[field] = { ...values[field], ...table };
  return { ...options, values };
}
