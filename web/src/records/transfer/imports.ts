import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from '@/api/http';
import type { ObjectType } from '@/api/types';

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

export type Summary = {
  id: string;
  object: string;
  file_name: string;
  rows: number;
  status: ImportStatus;
  counts: Record<Outcome, number>;
  progress: { done: number; rows: number; percent: number; rows_per_second: number | null; is_busy: boolean };
  error: { code: string; message: string; errors: { message: string }[] } | null;
  created_by: string | null;
  created_at: string;
  /** The scheduled import that began it. */
  repeat: string | null;
};

export type DateOrder = 'dmy' | 'mdy' | 'ymd';
export type DecimalMark = '.' | ',';

export type ImportColumn = {
  index: number;
  name: string;
  type: string;
  samples: string[];
  date_order: DateOrder;
  decimal: DecimalMark;
  /** Nothing in the column tells how it is to be read: it is a guess by the usage of the country. */
  ambiguous: boolean;
};

/** What fills a field: a column, several joined, one divided among several fields, or a value alone. */
export type MappingItem = {
  column?: string;
  columns?: string[];
  join?: string;
  field?: string;
  fields?: string[];
  split?: string;
  by?: string;
  value?: string;
};

export type ImportFormat = {
  kind: 'csv' | 'xlsx' | 'vcard';
  encoding: string;
  delimiter: string;
  has_header: boolean;
  skip: number;
  sheet: string;
  sheets?: string[];
};

/** A value that fits no field, once, with the number of rows that hold it; `is_rest` counts all that are not listed. */
export type ImportProblem = {
  field: string | null;
  value: string | null;
  count: number;
  code: string;
  message: string;
  is_rest: boolean;
  suggestion: { value: string; title: string } | null;
};

export type Unknown = 'refuse' | 'empty' | 'create';

/** What becomes of a value that does not fit: another value, nothing (null), or a decision. */
export type Decision = string | null | { do: Unknown };

export type ImportOptions = {
  match?: string[];
  on_match?: 'update' | 'skip' | 'create';
  unknown?: Unknown | Record<string, Unknown>;
  values?: Record<string, Record<string, Decision>>;
  /** Cells put right before anything else, by column. */
  cells?: Record<string, Record<string, string>>;
  clears?: boolean;
};

type Sample = { row: number; outcome: Outcome; title: string; reasons: string[]; cells: string[] };

export type Import = Summary & {
  format: ImportFormat;
  columns: ImportColumn[];
  mapping: MappingItem[];
  options: ImportOptions;
  problems: ImportProblem[];
  /** Why rows were skipped. */
  skips: { message: string; count: number }[];
  /** Rows about a record that an earlier row of the file is about. */
  repeats: number;
  samples: Sample[];
};

/** The people who work here: no records, but a file may bring them in. */
export const colleagues = 'users';

export const targetsQuery = queryOptions({
  queryKey: ['import-targets'],
  queryFn: async () => (await call<{ items: ObjectType[] }>('GET', '/imports/targets')).items,
  staleTime: 60_000,
});

/** Everything a file can be brought into, with the fields it can fill. */
export function useImportTargets(): ObjectType[] {
  return useQuery(targetsQuery).data ?? [];
}

/** Whether what it brought can still be taken back. */
export const canRevert = ({ status, counts }: Summary) =>
  (status === 'done' || status === 'stopped' || status === 'failed') && counts.created + counts.updated > 0;

const lookAgainAfter = 500;
const lookAtAllAfter = 2_000;

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: async () => (await call<{ items: Summary[] }>('GET', '/imports')).items,
  refetchInterval: (query) =>
    query.state.data?.some((run) => run.progress.is_busy) ? lookAtAllAfter : false,
});

/** An import, looked at again and again while it is at work. */
export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['imports', id],
    queryFn: () => call<Import>('GET', `/imports/${id}`),
    refetchInterval: (query) => (query.state.data?.progress.is_busy ? lookAgainAfter : false),
  });

/** The first rows of the file as the format reads them. */
export const previewQuery = (id: string, format: ImportFormat) =>
  queryOptions({
    queryKey: ['imports', id, 'preview', format],
    queryFn: () =>
      call<{ columns: string[]; rows: { number: number; cells: string[] }[] }>(
        'GET',
        `/imports/${id}/preview`,
      ),
    placeholderData: (previous) => previous,
  });

/** Takes a file in; without an object the server guesses what is in it. */
export function beginImport(
  object: string | null,
  file: File,
  onProgress: (share: number) => void,
): Promise<Import> {
  const body = new FormData();
  if (object) body.set('object', object);
  body.set('file', file);
  return call('POST', '/imports', { body, onProgress });
}

export type ImportChange = {
  object?: string;
  mapping?: MappingItem[];
  options?: ImportOptions;
  format?: Partial<ImportFormat>;
  columns?: Record<string, { date_order?: DateOrder; decimal?: DecimalMark }>;
};

export function changeImport(id: string, change: ImportChange): Promise<Import> {
  return call('PATCH', `/imports/${id}`, { body: change });
}

export type ImportVerb = 'dry-run' | 'start' | 'stop' | 'revert';

export function doImport(id: string, verb: ImportVerb): Promise<Import> {
  return call('POST', `/imports/${id}/${verb}`);
}

/** The choices of an earlier import, for another file of the same kind. Mapping comes first: it brings new guesses. */
export async function repeatChoices(id: string, earlier: Import): Promise<Import> {
  const { mapping, options } = earlier;
  const { has_header, skip, delimiter, encoding } = earlier.format;
  if (earlier.format.kind === 'csv')
    await changeImport(id, { format: { has_header, skip, delimiter, encoding } });
  const columns = Object.fromEntries(
    earlier.columns.map(({ name, date_order, decimal }) => [name, { date_order, decimal }]),
  );
  return changeImport(id, { columns, mapping, options });
}
