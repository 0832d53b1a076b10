import { queryOptions } from '@tanstack/react-query';
import { call } from '@/api/http';

export type ImportStatus =
  | 'draft'
  | 'checking'
  | 'checked'
  | 'running'
  | 'stopped'
  | 'done'
  | 'failed'
  | 'reverting'
  | 'reverted';

export type Outcome = 'created' | 'updated' | 'skipped' | 'refused';

type Summary = {
  id: string;
  object: string;
  file_name: string;
  rows: number;
  status: ImportStatus;
  counts: Record<Outcome, number>;
  progress: { done: number; rows: number; percent: number; rows_per_second: number | null; is_busy: boolean };
  error: string | null;
  created_at: string;
};

type ImportColumn = { index: number; name: string; samples: string[]; field: string | null };

/** A value that fits no field, once, with the number of rows that hold it; `is_rest` counts all that are not listed. */
export type ImportProblem = {
  field: string;
  value: string;
  count: number;
  message: string;
  is_rest: boolean;
  suggestion: string | null;
};

/** What becomes of a value that does not fit: another value, nothing (null), or a decision. */
export type Decision = string | null | { do: 'refuse' | 'empty' | 'create' };

export type ImportOptions = {
  match?: string[];
  on_match?: 'update' | 'skip' | 'create';
  values?: Record<string, Record<string, Decision>>;
};

export type Import = Summary & {
  format: { kind: string; encoding: string; delimiter: string; has_header: boolean };
  columns: ImportColumn[];
  mapping: { column: string; field: string }[];
  options: ImportOptions;
  problems: ImportProblem[];
};

const lookAgainAfter = 500;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async () => (await call<{ items: Summary[] }>('GET', '/imports')).items,
});

/** An import, looked at again and again while it is at work. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<Import>('GET', `/imports/${id}`),
    refetchInterval: (query) => (query.state.data?.progress.is_busy ? lookAgainAfter : false),
  });

export function beginImport(object: string, file: File): Promise<Import> {
  const body = new FormData();
  body.set('object', object);
  body.set('file', file);
  return call('POST', '/imports', { body });
}

export type ImportChange = {
  mapping?: { column: string; field: string }[];
  options?: ImportOptions;
  format?: object;
};

export function changeImport(id: string, change: ImportChange): Promise<Import> {
  return call('PATCH', `/imports/${id}`, { body: change });
}

export type ImportVerb = 'dry-run' | 'start' | 'stop' | 'revert';

export function doImport(id: string, verb: ImportVerb): Promise<Import> {
  return call('POST', `/imports/${id}/${verb}`);
}
