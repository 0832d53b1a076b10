import { useQuery } from '@tanstack/react-query';
import { boardGroupsQuery } from '@/api/board';
import type { Filter, ObjectType } from '@/api/types';
import type { Money } from '@/lib/format';
import { refOf } from '../fields/values';
import { sumField } from './boardField';

/** Column totals, each record weighted by its own probability; undefined while unknown or not wanted. */
export function useWeighted(
  object: ObjectType,
  by: string,
  asked: { filter?: Filter; q?: string },
  isWanted: boolean,
): Map<string, Money> | undefined {
  const sum = sumField(object)?.name;
  const isPossible = Boolean(sum) && canWeigh(object);
  const { data } = useQuery({
    ...boardGroupsQuery(object.name, { ...asked, sum }, [by, 'probability']),
    enabled: isWanted && isPossible,
  });
  if (!isWanted || !isPossible || !data) return undefined;
  const totals = new Map<string, Money>();
  for (const { keys, values } of data) {
    const column = refOf(keys[0])?.id ?? '';
    const money = values[1];
    if (!money) continue;
    const before = Number(totals.get(column)?.amount ?? 0);
    const weight = Number(keys[1] ?? 0) / 100;
    totals.set(column, { ...money, amount: (before + Number(money.amount) * weight).toFixed(2) });
  }
  return totals;
}

/** Only what has a probability can be weighed by it. */
export function canWeigh(object: ObjectType): boolean {
  return object.fields.some((field) => field.name === 'probability' && field.type === 'percent');
}
