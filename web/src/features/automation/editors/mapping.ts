/** A value of a message and where in it the value stands, as flows write it: `items[0].sku`. */
export type Leaf = { path: string; value: string };

const most = 200;

/** Every single value of a message, from top to bottom. */
export function leavesOf(body: unknown): Leaf[] {
  const found: Leaf[] = [];
  const walk = (part: unknown, path: string) => {
    if (found.length >= most) return;
    if (Array.isArray(part)) {
      if (path) for (const [at, each] of part.entries()) walk(each, `${path}[${at}]`);
    } else if (typeof part === 'object' && part !== null) {
      for (const [key, each] of Object.entries(part))
        if (key && !/[.[\]]/.test(key)) walk(each, path ? `${path}.${key}` : key);
    } else if (path) found.push({ path, value: part === null ? '' : String(part) });
  };
  walk(body, '');
  return found;
}

/** The mapping with what stands at the path put into the field, or left out where there is none. */
export function mappedTo(
  map: Record<string, string>,
  path: string,
  field: string | null,
): Record<string, string> {
  const rest = Object.entries(map).filter(([name, each]) => each !== path && name !== field);
  return Object.fromEntries(field ? [...rest, [field, path]] : rest);
}
