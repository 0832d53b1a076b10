import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the address says of a board besides its records: the fields of columns and lanes, a day of the past. */
type BoardSearch = { columns?: string; lanes?: string; as_of?: string };

export function useBoardAddress() {
  const { columns, lanes, as_of } = useSearch({ strict: false }) as Record<string, unknown>;
  const navigate = useNavigate();
  const change = useCallback(
    (part: BoardSearch) => {
      void navigate({
        to: '.',
        search: ((before: object) => ({ ...before, ...part })) as never,
        replace: true,
      });
    },
    [navigate],
  );
  const text = (value: unknown) => (typeof value === 'string' && value ? value : undefined);
  const day = text(as_of);
  const asOf = day && /^\d{4}-\d\d-\d\d$/.test(day) ? day : undefined;
  return { columns: text(columns), lanes: text(lanes), asOf, change };
}
