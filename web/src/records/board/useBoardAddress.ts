import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** What the address says of a board besides its records: the field of the columns, the field of the lanes. */
type BoardSearch = { columns?: string; lanes?: string };

export function useBoardAddress() {
  const { columns, lanes } = useSearch({ strict: false }) as Record<string, unknown>;
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
  return { columns: text(columns), lanes: text(lanes), change };
}
