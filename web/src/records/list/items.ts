import type { Group } from '@/api/groups';
import type { RecordData } from '@/api/types';

/** One line of the grid: a record, the head of a group, or the place where more records will stand. */
export type Item =
  | { kind: 'record'; key: string; record: RecordData }
  | { kind: 'group'; key: string; group: Group; isOpen: boolean }
  | { kind: 'more'; key: string; groupKey: string };

function recordItems(rows: RecordData[]): Item[] {
  return rows.map((record) => ({ kind: 'record', key: record.id, record }));
}

type Loaded = { rows: RecordData[]; isWhole: boolean };

/** The heads of all groups, and below each open one its records as far as they are loaded. */
export function groupedItems(
  groups: Group[],
  keyOf: (group: Group) => string,
  isOpen: (key: string) => boolean,
  loaded: (key: string) => Loaded,
): Item[] {
  return groups.flatMap((group): Item[] => {
    const groupKey = keyOf(group);
    const head: Item = { kind: 'group', key: `group:${groupKey}`, group, isOpen: isOpen(groupKey) };
    if (!head.isOpen) return [head];
    const { rows, isWhole } = loaded(groupKey);
    const more: Item[] = isWhole ? [] : [{ kind: 'more', key: `more:${groupKey}`, groupKey }];
    return [head, ...recordItems(rows), ...more];
  });
}

export function recordAt(items: Item[], index: number): RecordData | undefined {
  const item = items[index];
  return item?.kind === 'record' ? item.record : undefined;
}
