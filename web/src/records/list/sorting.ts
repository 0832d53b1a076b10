/** A click on a column head: ascending first, then descending. */
export function nextSort(sort: string, name: string): string {
  return sort === name ? `-${name}` : name;
}
