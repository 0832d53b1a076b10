/** The views in the order given; those it does not name come after, as they were. */
export function inOrder<T extends { id: string }>(views: T[], order: string[]): T[] {
  const place = ({ id }: T) => (order.includes(id) ? order.indexOf(id) : order.length);
  return views
    .map((view, index) => ({ view, index }))
    .sort((one, other) => place(one.view) - place(other.view) || one.index - other.index)
    .map(({ view }) => view);
}

/** The same ids with one of them moved by some places; it stays within the list. */
export function moved(ids: string[], id: string, step: number): string[] {
  const from = ids.indexOf(id);
  const to = Math.min(Math.max(from + step, 0), ids.length - 1);
  const rest = ids.filter((each) => each !== id);
  return [...rest.slice(0, to), id, ...rest.slice(to)];
}
