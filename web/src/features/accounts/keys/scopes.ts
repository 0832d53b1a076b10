export const verbs = ['read', 'create', 'update', 'delete', 'export', 'merge'] as const;
export type Verb = (typeof verbs)[number];

/** What a limited key may do: the verbs on each object; "*" stands for every object. */
export type Limits = Record<string, Verb[]>;

/** {contacts: ['read'], deals: all verbs} → ['contacts:read', 'deals:*']. */
export function scopesOf(limits: Limits): string[] {
  return Object.entries(limits).flatMap(([object, allowed]) =>
    allowed.length === verbs.length ? [`${object}:*`] : allowed.map((verb) => `${object}:${verb}`),
  );
}

/** The limits with one verb of one object turned on or off; reading goes with everything else. */
export function toggled(limits: Limits, object: string, verb: Verb): Limits {
  const before = new Set(limits[object] ?? []);
  if (before.has(verb)) {
    before.delete(verb);
    if (verb === 'read') before.clear();
  } else {
    before.add(verb);
    before.add('read');
  }
  const { [object]: _gone, ...others } = limits;
  return before.size ? { ...others, [object]: verbs.filter((each) => before.has(each)) } : others;
}

/** ['contacts:update', 'contacts:read', 'import'] → {contacts: ['read', 'update'], import: []}, verbs in their order. */
export function limitsOf(scopes: string[]): Limits {
  const limits: Limits = {};
  for (const scope of scopes) {
    const [object = '', verb] = scope.split(':');
    const before = limits[object] ?? [];
    limits[object] = verb
      ? verbs.filter((each) => verb === '*' || each === verb || before.includes(each))
      : before;
  }
  return limits;
}
