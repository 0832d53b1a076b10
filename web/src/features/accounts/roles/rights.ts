import { type FieldRight, type Grant, type Grants, type Reach, type Rights, type Verb, verbs } from './roles';

export const ANY = '*';

/** What a role allows on an object: its own grant, or that of all others. */
export function grantOn(grants: Grants, object: string): Grant {
  return grants[object] ?? grants[ANY] ?? {};
}

/** The grants with one verb of one object reaching so far; an object without rights of its own gets them. */
export function withReach(grants: Grants, object: string, verb: Verb, reach: Reach): Grants {
  const { [verb]: _was, ...rest } = grantOn(grants, object);
  return { ...grants, [object]: reach === 'none' ? rest : { ...rest, [verb]: reach } };
}

export function withField(grants: Grants, object: string, field: string, right: FieldRight | null): Grants {
  const grant = grantOn(grants, object);
  const { [field]: _was, ...rest } = grant.fields ?? {};
  const fields = right ? { ...rest, [field]: right } : rest;
  const { fields: _fields, ...reaches } = grant;
  const next = Object.keys(fields).length > 0 ? { ...reaches, fields } : reaches;
  return { ...grants, [object]: next };
}

/** The grants without those of one object: it falls under all others again. */
export function withoutObject(grants: Grants, object: string): Grants {
  const { [object]: _gone, ...rest } = grants;
  return rest;
}

export function isSame(one: Rights, other: Rights): boolean {
  return canonical(one) === canonical(other);
}

function canonical({ grants, capabilities }: Rights): string {
  const named = Object.keys(grants)
    .sort()
    .map((object) => {
      const grant = grants[object] ?? {};
      const fields = Object.entries(grant.fields ?? {}).sort();
      return [object, verbs.map((verb) => grant[verb] ?? 'none'), fields];
    });
  return JSON.stringify([named, [...capabilities].sort()]);
}
