import type { Field, ObjectType, RecordData } from '@/api/types';
import { isTyped, toWire } from '../../fields/values';
import { isSame } from '../../views/look';
import { type Item, recordAt } from '../items';
import type { Fault, Parsed } from './parseCell';

/** What pasting would do to one cell. */
export type CellPlan = { field: Field; before: unknown; after?: unknown; text: string; fault?: Fault };
type RowPlan = { record: RecordData; cells: CellPlan[] };
export type Plan = { rows: RowPlan[]; changes: number; faults: number; beyond: number };

type Parse = (field: Field, text: string, before: unknown) => Parsed;

/** What a pasted table would change from the cell at the cursor on; one pasted cell fills nothing but that cell. */
export function planOf(
  object: ObjectType,
  fields: Field[],
  items: Item[],
  table: string[][],
  at: { row: number; column: number },
  parse: Parse,
): Plan {
  const plan: Plan = { rows: [], changes: 0, faults: 0, beyond: 0 };
  let index = at.row;
  for (const texts of table) {
    while (index < items.length && !recordAt(items, index)) index += 1;
    const record = recordAt(items, index);
    index += 1;
    if (!record) {
      plan.beyond += 1;
      continue;
    }
    const cells = texts.flatMap((text, offset): CellPlan[] => {
      const field = fields[at.column + offset];
      return field ? [cellPlan(object, field, record, text, parse)] : [];
    });
    const told = cells.filter((cell) => cell.fault || !isSame(cell.before, cell.after));
    plan.changes += told.filter((cell) => !cell.fault).length;
    plan.faults += told.filter((cell) => cell.fault).length;
    if (told.length > 0) plan.rows.push({ record, cells: told });
  }
  return plan;
}

function cellPlan(
  object: ObjectType,
  field: Field,
  record: RecordData,
  text: string,
  parse: Parse,
): CellPlan {
  const before = toWire(field, record[field.name]);
  if (!isTyped(object, field) || record.permissions?.update === false)
    return { field, before, text, fault: 'readOnly' };
  const parsed = parse(field, text, record[field.name]);
  if ('fault' in parsed) return { field, before, text, fault: parsed.fault };
  return { field, before: comparable(before), after: comparable(parsed.value), text };
}

/** Money and numbers written otherwise are the same: 12.50 and 12.5. */
function comparable(value: unknown): unknown {
  if (typeof value === 'object' && value !== null && 'amount' in value)
    return { ...value, amount: String(Number((value as { amount: string }).amount)) };
  return value;
}

/** The wishes for the server, one a record. */
export function updatesOf(plan: Plan): Record<string, unknown>[] {
  return plan.rows.flatMap(({ record, cells }) => {
    const good = cells.filter((cell) => !cell.fault);
    if (good.length === 0) return [];
    return [{ id: record.id, ...Object.fromEntries(good.map((cell) => [cell.field.name, cell.after])) }];
  });
}

/** What gives back the values from before. */
export function backOf(plan: Plan): Record<string, unknown>[] {
  return plan.rows.flatMap(({ record, cells }) => {
    const good = cells.filter((cell) => !cell.fault);
    if (good.length === 0) return [];
    return [{ id: record.id, ...Object.fromEntries(good.map((cell) => [cell.field.name, cell.before])) }];
  });
}
