/** What of a form differs from what it was. */
export function changesOf<F extends object>(was: F, form: F): Partial<F> {
  const keys = (Object.keys(form) as (keyof F)[]).filter(
    (key) => JSON.stringify(was[key]) !== JSON.stringify(form[key]),
  );
  return Object.fromEntries(keys.map((key) => [key, form[key]])) as Partial<F>;
}
