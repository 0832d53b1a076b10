import type { Field, ObjectType } from '@/api/types';
import type { Money } from '@/lib/format';
import { useStored } from '@/lib/useStored';

/** How amounts in other currencies are shown: as they are, in the company's currency beside, or in that alone. */
export type AmountsLook = 'own' | 'both' | 'base';

/** This browser's choice, the same in lists, on cards and on pages. */
export const useAmountsLook = () => useStored<AmountsLook>('amounts', 'own');

/** The money field whose amount in the company's currency a field tells; of any other field nothing. */
export function baseOf(field: Field): string | undefined {
  return field.settings?.base_of;
}

/** Whether the company counts in several currencies and the object holds amounts. */
export function hasBaseAmounts(object: ObjectType): boolean {
  return object.fields.some(baseOf);
}

/** The amount of a record's field in the company's currency, where it was agreed in another. */
export function inBase(
  field: Field,
  value: Money,
  record: Record<string, unknown> | undefined,
): Money | undefined {
  const base = (field.base ? record?.[field.base] : null) as Money | null | undefined;
  return base?.currency && base.currency !== value.currency ? base : undefined;
}
