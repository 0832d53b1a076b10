/** One change somebody made to a record in my reach. */
export type Change = { object: string; id: string; kind: string; version: number };

/** Listens to the changes of others until stopped; the browser reconnects by itself and goes on where it was. */
export function listen(onChange: (change: Change) => void): () => void {
  const source = new EventSource('/api/v1/stream');
  source.addEventListener('change', (event) => onChange(JSON.parse(event.data) as Change));
  return () => source.close();
}
