import type { ObjectType } from '@/api/types';

/** The objects whose formulas and roll-ups follow from other records of these, however far: what they show may be old. */
export function dependents(objects: ObjectType[], changed: Set<string>): Set<string> {
  const found = new Set<string>();
  let isNew = true;
  while (isNew) {
    const next = objects.filter(
      ({ name, fields }) =>
        !found.has(name) &&
        fields.some(({ reads = [] }) => reads.some((read) => changed.has(read) || found.has(read))),
    );
    for (const { name } of next) found.add(name);
    isNew = next.length > 0;
  }
  return found;
}
