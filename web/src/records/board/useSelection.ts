import { useMemo, useRef, useState } from 'react';
import type { RecordData } from '@/api/types';

export type Selection = {
  records: RecordData[];
  has: (id: string) => boolean;
  toggle: (record: RecordData) => void;
  /** Selects everything between the card that was touched last and this one, within their column. */
  extend: (record: RecordData, column: RecordData[]) => void;
  clear: () => void;
};

/** The cards that are chosen to be moved together. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, RecordData>>(new Map());
  const last = useRef<string | null>(null);
  return useMemo(() => {
    const toggle = (record: RecordData) => {
      last.current = record.id;
      setChosen((before) => {
        const next = new Map(before);
        if (!next.delete(record.id)) next.set(record.id, record);
        return next;
      });
    };
    const extend = (record: RecordData, column: RecordData[]) => {
      const from = column.findIndex((each) => each.id === last.current);
      const to = column.findIndex((each) => each.id === record.id);
      if (from < 0 || to < 0) return toggle(record);
      const between = column.slice(Math.min(from, to), Math.max(from, to) + 1);
      setChosen((before) => new Map([...before, ...between.map((each) => [each.id, each] as const)]));
    };
    return {
      records: [...chosen.values()],
      has: (id: string) => chosen.has(id),
      toggle,
      extend,
      clear: () => setChosen(new Map()),
    };
  }, [chosen]);
}
