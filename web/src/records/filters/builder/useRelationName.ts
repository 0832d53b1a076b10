import { useLabel } from '@/lib/i18n';
import type { Relation } from './relations';

/** What a relation is called: the field, or the other object, with the field where several lead here. */
export function useRelationName(): (relation: Relation) => string {
  const label = useLabel();
  return ({ target, label: own, by }) => {
    if (own) return label(own);
    const name = label(target.label_plural);
    return by ? `${name} (${label(by.label)})` : name;
  };
}
